import { useMemo, useState } from 'react';
import { RankBars } from '#components/ui/charts/rank-bars';
import { Select } from '#components/ui/form/select';
import { IconButton } from '#components/ui/icon-button';
import { VirtualTable } from '#components/ui/table/virtual-table';
import type { Earnings } from '#lib/domain/reports/earnings/question';
import { type BreakdownColumnId, breakdownColumns, chosenBreakdownColumns } from '#lib/domain/reports/earnings-view/breakdown-columns';
import { type BreakdownRow, breakdownRows } from '#lib/domain/reports/earnings-view/breakdown-rows';
import { BREAKDOWN_IDS, type BreakdownId, metricOf } from '#lib/domain/reports/earnings-view/breakdowns';
import { tsvOf } from '#lib/domain/table/tsv';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { type GroupNames, groupLabel, useFigureWords, useGroupNames } from '#lib/stores/reports/earnings-view/figure-words';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { copy } from '#lib/stores/shell/copy';
import { useSetting } from '#lib/stores/shell/use-setting';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { drawnColumns, useCellWords } from './breakdown-cells';
import { BreakdownColumns } from './breakdown-columns';
import { SourceDialog } from './source-dialog';

/** What each group earned; groups of groups are a tree. */
export function Breakdown({ place, answer }: { place: EarningsPlace; answer: Earnings }) {
  const { t } = useTexts();
  const { by, breakDown, order, sortBy, open, toggle, showLines } = useEarningsChoice();
  const names = useGroupNames(place.accounts);
  const words = useCellWords(place, answer.provenance);
  const [dialog, setDialog] = useState<'columns' | 'source' | null>(null);
  const [copied, setCopied] = useState(false);
  const [ranked, setRanked] = useState(false);
  const ids = chosenBreakdownColumns(useSetting('earningsColumns'));
  const chosen = ids.join(' ');
  const rows = useMemo(() => breakdownRows(answer, open), [answer, open]);
  const typed = useMemo(() => {
    const list = chosen.split(' ') as BreakdownColumnId[];
    return breakdownColumns(list, place.market, (row) => labelOf(row, names, by));
  }, [chosen, place.market, names, by]);
  const columns = useMemo(
    () =>
      drawnColumns(
        typed,
        words,
        (row) =>
          row.rest === null ? names(by, row) : { name: t('earnings.rest', { count: row.rest, number: words.number(row.rest) }), code: '' },
        t(`earnings.by.${by}`),
      ),
    [typed, words, names, by, t],
  );
  const sort = order && { by: order.by === 'key' ? 'name' : order.by, descending: order.down };
  const copyTable = async () =>
    setCopied(
      await copy(tsvOf(typed, rows, { title: (key) => (key === 'earnings.figure.name' ? t(`earnings.by.${by}`) : t(key as TextKey)) })),
    );
  return (
    <section className="earnings__breakdown" data-part="breakdown" aria-label={t('earnings.breakdown')} data-rows={rows.length}>
      <div className="earnings__tools">
        <Select
          small
          aria-label={t('earnings.breakdown')}
          value={by}
          choices={BREAKDOWN_IDS.filter((id) => id !== 'account' || id === by || place.accounts.length > 1).map((value) => ({
            value,
            label: t(`earnings.by.${value}`),
          }))}
          onChange={breakDown}
        />
        <span className="end" role="status">
          {copied && <span className="small muted">{t('earnings.copied')}</span>}
        </span>
        <IconButton
          icon={ranked ? 'list' : 'chart'}
          label={t(ranked ? 'earnings.asTable' : 'earnings.asChart')}
          onClick={() => setRanked(!ranked)}
        />
        <IconButton icon="copy" label={t('earnings.copyTable')} onClick={() => void copyTable()} />
        <IconButton icon="columns" label={t('earnings.columns')} onClick={() => setDialog('columns')} />
        <IconButton icon="help" label={t('earnings.sourceTable')} onClick={() => setDialog('source')} />
      </div>
      {ranked && <Ranked place={place} answer={answer} names={names} by={by} />}
      {!ranked && rows.length === 0 && <p className="muted">{t('earnings.noneInPeriod')}</p>}
      {!ranked && rows.length > 0 && (
        <VirtualTable<BreakdownRow>
          fits
          label={t('earnings.breakdown')}
          columns={columns}
          count={rows.length}
          rowAt={(index) => rows[index]}
          sort={sort}
          onSort={sortBy}
          onOpen={(row) => {
            if (row.open !== null) toggle(row.path);
            else if (row.only) showLines({ of: { what: 'group', by, group: row }, only: row.only });
          }}
        />
      )}
      {dialog === 'columns' && <BreakdownColumns onClose={() => setDialog(null)} />}
      {dialog === 'source' && (
        <SourceDialog
          place={place}
          provenance={answer.provenance}
          figures={ids.filter((id) => id !== 'name').map((id) => ({ id }))}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  );
}

/** So many groups are ranked: what comes behind them is too little to be seen. */
const RANKED = 12;

/** The groups that earned most, as bars on one scale. */
function Ranked({ place, answer, names, by }: { place: EarningsPlace; answer: Earnings; names: GroupNames; by: BreakdownId }) {
  const { t } = useTexts();
  const words = useFigureWords(place.market);
  const showLines = useEarningsChoice((state) => state.showLines);
  const best = breakdownRows({ groups: answer.groups, rest: null }, new Set())
    .toSorted((one, other) => Number(metricOf('expected', other.sums)) - Number(metricOf('expected', one.sums)))
    .slice(0, RANKED);
  const first = best[0];
  const nameOf = (row: BreakdownRow) => groupLabel(names, by, row);
  return (
    <RankBars
      rows={best.map((row) => ({
        id: row.path,
        label: nameOf(row),
        value: Number(metricOf('expected', row.sums)),
        text: words.exact('expected', row.sums),
      }))}
      summary={
        first ? t('earnings.ranked', { name: nameOf(first), earned: words.exact('expected', first.sums) }) : t('earnings.noneInPeriod')
      }
      onOpen={(path) => {
        const row = best.find((one) => one.path === path);
        if (row?.only) showLines({ of: { what: 'group', by, group: row }, only: row.only });
      }}
    />
  );
}

/** A row as a file says it. */
const labelOf = (row: BreakdownRow, names: GroupNames, by: BreakdownId): string => (row.rest === null ? groupLabel(names, by, row) : '…');
