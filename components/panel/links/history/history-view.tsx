import { useDeferredValue, useMemo, useState } from 'react';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { VirtualList } from '#components/ui/table/virtual-list';
import { useHistory } from '#lib/stores/links/history/history';
import { type HistoryRow, useHistoryPage, useLinkCount, useMatchCount } from '#lib/stores/links/history/use-history';
import { useEarnedOfLinks } from '#lib/stores/reports/earned/use-earned';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { HistoryFiles } from './history-files';
import { HistoryFilters } from './history-filters';
import { HistoryFoot } from './history-foot';
import { HistoryItem } from './history-item';
import { HistoryOrder } from './history-order';
import { LinksHealth } from './links-health';
import { RemovedNotice } from './removed-notice';

const NO_ROWS: readonly HistoryRow[] = [];
/** Rows read at a time, as the list is scrolled. */
const STEP = 60;

/** Every link that was made here or taken in, the newest first. */
export function HistoryView() {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const { filter, order, failure } = useHistory();
  const all = useLinkCount();
  const wanted = useDeferredValue(filter);
  const [read, setRead] = useState({ filter: wanted, count: STEP });
  // A new filter begins at its beginning.
  const count = read.filter === wanted ? read.count : STEP;
  const { value, failure: unread } = useHistoryPage(wanted, count, order);
  const matches = useMatchCount(wanted);
  const rows = value?.rows ?? NO_ROWS;
  const earned = useEarnedOfLinks(useMemo(() => rows.map(({ link }) => link), [rows]));
  const goOn = () => setRead({ filter: wanted, count: count + STEP });
  const problem = failure ?? unread;
  const says = problem && failureTexts(problem);
  return (
    <div className="history">
      {all !== null && all !== 0 && (
        <>
          <HistoryFilters />
          <div className="row row--wrap history__count">
            <span className="medium num" role="status">
              {all !== null && matches !== null && t('history.count', { count: all, shown: number(matches), all: number(all) })}
            </span>
            <span className="end" />
            <HistoryOrder />
            <LinksHealth />
            <HistoryFiles />
          </div>
        </>
      )}
      <RemovedNotice />
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {!value && !problem && <Skeleton width={60} />}
      {value && all === 0 && (
        <Empty icon="clock" title={t('history.empty.title')} action={<HistoryFiles empty />}>
          {t('history.empty.says')}
        </Empty>
      )}
      {value && all !== 0 && rows.length === 0 && <Notice tone="plain" role="status" title={t('history.none')} />}
      {rows.length > 0 && (
        <VirtualList
          label={t('panel.history')}
          count={rows.length}
          onEnd={value?.more ? goOn : undefined}
          row={(index) => {
            const row = rows[index];
            return row
              ? { key: row.link.id, content: <HistoryItem row={row} earned={earned?.get(row.link.id) ?? null} /> }
              : { key: String(index), content: null };
          }}
        />
      )}
      <HistoryFoot rows={rows} />
    </div>
  );
}
