import { useCallback, useEffect, useMemo } from 'react';
import { AddFiles } from '#components/reports/add-files';
import { FileRuns } from '#components/reports/file-runs';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Section } from '#components/ui/section';
import { Skeleton } from '#components/ui/skeleton';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { canWatchFolders } from '#lib/stores/reports/imports/folders/can-watch-folders';
import { useImports } from '#lib/stores/reports/imports/import-room';
import { type ImportRow, useImportRows } from '#lib/stores/reports/imports/import-rows';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { CountedFiles } from './counted-files';
import { ImportItem } from './import-item';
import { NamedHeads } from './named-heads';
import { WatchedFolders } from './watched-folders';
import './files-view.css';

/** Files that the person gave: those just dropped, what all together say, and each that was taken in. */
export function FilesView() {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(null);
  const { rows, failure } = useImportRows();
  const isIdle = useImports((state) => state.files.length === 0);
  const refused = useImports((state) => state.failure);
  const tellBrokenOff = useImports((state) => state.tellBrokenOff);
  useEffect(() => void tellBrokenOff(), [tellBrokenOff]);
  const problem = refused ?? failure;
  const says = problem && failureTexts(problem);
  const markets = useMemo(() => marketsOf(rows ?? []), [rows]);
  return (
    <div className="files">
      <div className="row row--wrap">
        <p className="small muted grow">{t('imports.addSays')}</p>
        <AddFiles />
      </div>
      <FileRuns />
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {!rows && !says && <Skeleton width={80} />}
      {rows?.length === 0 && isIdle && (
        <Empty icon="upload" title={t('imports.empty.title')}>
          {t('imports.empty.says')}
        </Empty>
      )}
      {markets.map((files) => (
        <FilesOfMarket key={files.market} files={files} />
      ))}
      {rows && rows.length > 0 && (
        <Section title={t('imports.list')} part="imports">
          <ul className="grp filerows">
            {rows.map((row) => (
              <ImportItem key={row.importId} row={row} />
            ))}
          </ul>
        </Section>
      )}
      <NamedHeads />
      {canWatchFolders() && <WatchedFolders />}
    </div>
  );
}

interface MarketFiles {
  readonly market: ImportRow['market'];
  readonly accountIds: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** Commission reports that count, market by market: whose they are, and their days. */
function marketsOf(rows: readonly ImportRow[]): readonly MarketFiles[] {
  const found = new Map<string, MarketFiles>();
  for (const { market, accountId, kind, state, first, last } of rows) {
    if (kind !== 'commission' || state !== 'ready' || first === null || last === null) continue;
    const known = found.get(market) ?? { market, accountIds: [], first, last };
    const accountIds = [...new Set([...known.accountIds, accountId])];
    found.set(market, { market, accountIds, first: Math.min(known.first, first), last: Math.max(known.last, last) });
  }
  return [...found.values()];
}

function FilesOfMarket({ files }: { files: MarketFiles }) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const { market, first, last } = files;
  const period = useMemo(() => ({ from: dayOf(first), to: dayOf(last) }), [first, last]);
  const show = useCallback(() => {
    const choice = useEarningsChoice.getState();
    choice.chooseMarket(market);
    choice.choosePeriod({ kind: 'custom', ...period });
    goToView('earnings');
  }, [market, period]);
  return (
    <div className="files__counted" data-counted={market}>
      <CountedFiles market={market} accountIds={files.accountIds} period={period} />
      <Button variant="primary" size="s" icon="wallet" onClick={show}>
        {t('imports.show', { days: days(period) })}
      </Button>
    </div>
  );
}
