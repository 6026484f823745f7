import { useMemo, useState } from 'react';
import { IconButton } from '#components/ui/icon-button';
import { MoreMenu } from '#components/ui/more-menu';
import { VirtualTable } from '#components/ui/table/virtual-table';
import type { Failure } from '#lib/domain/failure';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { type SpendColumnId, type SpendRow, spendColumns, spendRows } from '#lib/domain/reports/spend/spend-columns';
import type { MatchedAd } from '#lib/domain/reports/spend/spend-results';
import { marketForms } from '#lib/domain/table/cell-text';
import { type ColumnSort, pressedSort } from '#lib/domain/table/order';
import { useAdsChoice } from '#lib/stores/reports/ads/ads-choice';
import { copyAds, saveAds } from '#lib/stores/reports/ads/ads-file';
import { useSubIdName } from '#lib/stores/reports/ads/sub-id-names';
import type { AdsOutcome } from '#lib/stores/reports/ads/use-ads';
import { useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { namesText } from '#lib/stores/reports/imports/import-words';
import { useOrderedRows } from '#lib/stores/shell/table/use-ordered-rows';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { drawnAds } from './ads-cells';
import { AdsTools } from './ads-tools';
import { MatchDialog } from './match-dialog';

interface AdsTableProps {
  place: EarningsPlace;
  period: DayRange;
  /** Names of the files of spend, the newest first. */
  files: readonly string[];
  outcome: AdsOutcome;
}

const FORMATS = ['csv', 'xlsx'] as const;
const CLOSED: ReadonlySet<string> = new Set();

/** Ads with what came of them: those to be matched by hand first. A press on an ad asks which sub id it means. */
export function AdsTable({ place: { market }, period, files, outcome }: AdsTableProps) {
  const { t, language } = useTexts();
  const figures = useFigureWords(market);
  const failureTexts = useFailureTexts(market);
  const { open, toggle } = useAdsChoice();
  const [sort, setSort] = useState<ColumnSort<SpendColumnId> | null>(null);
  const [matching, setMatching] = useState<MatchedAd | null>(null);
  const [copied, setCopied] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const nameOf = useSubIdName(outcome.place);
  const typed = useMemo(() => spendColumns(market), [market]);
  const whole = useMemo(() => spendRows(outcome.results, CLOSED), [outcome.results]);
  const ordered = useOrderedRows(whole, typed, sort);
  const rows = useMemo(
    () =>
      spendRows(
        ordered.all().map(({ result }) => result),
        open,
      ),
    [ordered, open],
  );
  const columns = useMemo(() => {
    const source = t('ads.source', { files: namesText(files) });
    return drawnAds(typed, { t, market, forms: marketForms(market, language), figures, source, nameOf });
  }, [typed, t, market, language, figures, files, nameOf]);
  const out = () => ({ market, period, rows: ordered.all() });
  return (
    <>
      <div className="ads__tools">
        <AdsTools market={market} place={outcome.place} />
        <span className="end" role="status">
          {copied && <span className="small muted">{t('earnings.copied')}</span>}
        </span>
        <IconButton icon="copy" label={t('earnings.copyTable')} onClick={() => void copyAds(out(), t).then(setCopied)} />
        <MoreMenu
          label={t('ads.export')}
          icon="download"
          actions={FORMATS.map((format) => ({
            id: format,
            icon: 'download' as const,
            label: t('ads.exportAs', { format: format.toUpperCase() }),
            onPress: () => void saveAds(out(), format, t).then(setFailed),
          }))}
        />
      </div>
      {failed && (
        <p className="small neg" role="alert">
          {failureTexts(failed).says}
        </p>
      )}
      <VirtualTable<SpendRow>
        fits
        label={t('ads.table')}
        columns={columns}
        count={rows.length}
        rowAt={(index) => rows[index]}
        sort={sort}
        onSort={(column) => setSort((before) => pressedSort(typed, before, column as SpendColumnId))}
        onOpen={(row) => (row.ad ? setMatching(row.ad) : toggle(row.path))}
      />
      {matching && <MatchDialog market={market} ad={matching} outcome={outcome} onClose={() => setMatching(null)} />}
    </>
  );
}
