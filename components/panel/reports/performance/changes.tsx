import { useMemo } from 'react';
import { Section } from '#components/ui/section';
import type { MarketCode } from '#lib/domain/market';
import { moversOf } from '#lib/domain/reports/performance/gather';
import type { PerformanceTableRow } from '#lib/domain/reports/performance/table-columns';
import { useMeasureWords } from '#lib/stores/reports/performance/measure-words';
import type { ChannelShare } from '#lib/stores/reports/performance/read-overview';
import { useRowName } from '#lib/stores/reports/performance/row-name';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface ChangesProps {
  title: string;
  market: MarketCode;
  rows: readonly PerformanceTableRow[];
  channels?: readonly ChannelShare[];
  most: number;
}

/** Who moved the sales most against the period before, the largest first; a press leads to its own page. */
export function Changes({ title, market, rows, channels = [], most }: ChangesProps) {
  const { t } = useTexts();
  const words = useMeasureWords(market);
  const nameOf = useRowName();
  const movers = useMemo(
    () =>
      moversOf(
        rows,
        rows.flatMap(({ id, before }) => (before ? [{ id, totals: before }] : [])),
      ),
    [rows],
  );
  const named = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  return (
    <Section title={title} part="changes">
      {channels.length > 0 && (
        <ul className="performance__channels">
          {channels.map(({ channel, totals, before }) => {
            const change = words.change('sales', totals, before);
            return (
              <li key={channel} data-channel={channel}>
                <span className="small muted">{t(`performance.channel.${channel}`)}</span>
                <b className="num blurs">{words.short('sales', totals)}</b>
                <span className={change.way > 0 ? 'small pos' : change.way < 0 ? 'small neg' : 'small muted'}>{change.text}</span>
              </li>
            );
          })}
        </ul>
      )}
      {movers.length === 0 && <p className="muted">{t('performance.noChange')}</p>}
      {movers.length > 0 && (
        <ol className="grp performance__movers">
          {movers.slice(0, most).map(({ id, now, before, change }) => {
            const row = named.get(id);
            return (
              <li key={id}>
                <a href={`#performance/${row?.level ?? 'product'}-${id}`} data-mover={id}>
                  <span className="cut blurs">{row ? nameOf(row) : id}</span>
                  <b className={change < 0n ? 'num blurs neg' : 'num blurs pos'}>{words.signed(change)}</b>
                  <span className="small muted num blurs">
                    {t('performance.fromTo', { before: words.money(before), now: words.money(now) })}
                  </span>
                </a>
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}
