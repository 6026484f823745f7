import { useMemo, useState } from 'react';
import { SourceDialog } from '#components/panel/reports/earnings/source-dialog';
import { Select } from '#components/ui/form/select';
import { IconButton } from '#components/ui/icon-button';
import { VirtualTable } from '#components/ui/table/virtual-table';
import type { ClicksOfPeriod } from '#lib/domain/reports/clicks/click-groups';
import type { Earnings } from '#lib/domain/reports/earnings/question';
import { type BreakdownColumnId, breakdownColumns, chosenBreakdownColumns } from '#lib/domain/reports/earnings-view/breakdown-columns';
import { type BreakdownRow, breakdownRows } from '#lib/domain/reports/earnings-view/breakdown-rows';
import { BREAKDOWN_IDS, type BreakdownId } from '#lib/domain/reports/earnings-view/breakdowns';
import { isClickColumn, withClicks } from '#lib/domain/reports/earnings-view/clicked-groups';
import { tsvOf } from '#lib/domain/table/tsv';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { type GroupNames, groupLabel, useGroupNames } from '#lib/stores/reports/earnings-view/figure-words';
import { type EarningsPlace, MOST_GROUPS } from '#lib/stores/reports/earnings-view/question-of-choice';
import { copy } from '#lib/stores/shell/copy';
import { useSetting } from '#lib/stores/shell/use-setting';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { drawnColumns, useCellWords } from './breakdown-cells';
import { BreakdownColumns } from './breakdown-columns';
import { ClicksLine } from './clicks-line';
import { Ranked } from './ranked';

interface BreakdownProps {
  place: EarningsPlace;
  answer: Earnings;
  /** From click reports; null: there is none, or they tell nothing by what it is broken down. Left out: not known yet. */
  clicks?: ClicksOfPeriod | null | undefined;
  /** `clicks` are of what was asked before: their columns stay, without figures. */
  clicksBusy?: boolean;
}

/** What each group earned; groups of groups are a tree. */
export function Breakdown({ place, answer, clicks, clicksBusy = false }: BreakdownProps) {
  const { t } = useTexts();
  const { by, breakDown, order, sortBy, open, toggle, showLines } = useEarningsChoice();
  const names = useGroupNames(place.accounts);
  const known = clicks && clicks.covered.length > 0 ? clicks : null;
  const words = useCellWords(place, answer.provenance, known?.files);
  const [dialog, setDialog] = useState<'columns' | 'source' | null>(null);
  const [copied, setCopied] = useState(false);
  const [ranked, setRanked] = useState(false);
  const ids = chosenBreakdownColumns(useSetting('earningsColumns')).filter((id) => known !== null || !isClickColumn(id));
  const chosen = ids.join(' ');
  const groups = useMemo(() => {
    if (!known || clicksBusy) return answer;
    const byClicks = order && isClickColumn(order.by) ? { by: order.by, down: order.down } : null;
    return withClicks(answer, known.all, { compared: answer.before !== null, limit: MOST_GROUPS, order: byClicks });
  }, [answer, known, clicksBusy, order]);
  const rows = useMemo(() => breakdownRows(groups, open), [groups, open]);
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
      <ClicksLine place={place} by={by} clicks={clicks} busy={clicksBusy} />
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

/** A row as a file says it. */
const labelOf = (row: BreakdownRow, names: GroupNames, by: BreakdownId): string => (row.rest === null ? groupLabel(names, by, row) : '…');
