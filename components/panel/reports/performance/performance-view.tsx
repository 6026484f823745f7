import { ReadFailure } from '#components/panel/reports/lines/read-failure';
import { ShopStanding } from '#components/shops/shop-standing';
import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import type { MarketCode } from '#lib/domain/market';
import { readRowPlace } from '#lib/domain/reports/performance/row-place';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { usePerformanceChoice } from '#lib/stores/reports/performance/performance-choice';
import type { Overview } from '#lib/stores/reports/performance/read-overview';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';
import { useOverview, usePerformanceRows } from '#lib/stores/reports/performance/use-performance';
import { lazyView, Soon } from '#lib/stores/shell/lazy-view';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import { Changes } from './changes';
import { NothingYet } from './nothing-yet';
import { PerformanceBar } from './performance-bar';
import { PerformanceChart } from './performance-chart';
import { PerformanceKpis, useKpiFigures } from './performance-kpis';
import { PerformanceRows } from './performance-rows';
import { PerformanceSource } from './performance-source';
import { PerformanceTabs } from './performance-tabs';
import '#components/panel/reports/earnings/earnings.css';
import './performance.css';

const RowPage = lazyView([], async () => (await import('./row-page')).RowPage);

/** How a shop does by AMS: key figures, their line, who moved them, and all that sold. */
export function PerformanceView() {
  const { shop } = usePanelShop();
  const recording = useSetting('recording');
  const { part } = usePanelView();
  if (!shop) return null;
  const place = readRowPlace(part);
  return (
    <div className="earnings performance" data-shop={shop.shopId} data-recording={recording || undefined}>
      {place ? (
        <Soon fallback={<Skeleton width={60} />}>
          <RowPage key={`${shop.id} ${part}`} shop={shop} place={place} />
        </Soon>
      ) : (
        <Whole key={shop.id} shop={shop} />
      )}
    </div>
  );
}

function Whole({ shop }: { shop: ShopAccount }) {
  const failureTexts = useFailureTexts(shop.market);
  const overview = useOverview(shop.id);
  const { failure: refused, busy, start } = useShopSync(shop.id);
  const says = overview.failure && failureTexts(overview.failure);
  // Before anything was read there is nothing to choose from.
  const isNew = overview.value === null;
  return (
    <>
      <ShopStanding shop={shop} />
      {!isNew && <PerformanceTabs />}
      {!isNew && <PerformanceBar shop={shop} latest={overview.value?.latest ?? null} />}
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {refused && !isNew && <ReadFailure failure={refused} market={shop.market} busy={busy} onAgain={start} />}
      {overview.value === undefined && !says && (
        <div className="earnings__waits">
          <Skeleton width={80} />
          <Skeleton width={60} />
        </div>
      )}
      {overview.value === null && <NothingYet shop={shop} />}
      {overview.value && <Answer shop={shop} overview={overview.value} busy={overview.busy} />}
    </>
  );
}

function Answer({ shop, overview, busy }: { shop: ShopAccount; overview: Overview; busy: boolean }) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const { against, table } = usePerformanceChoice();
  const rows = usePerformanceRows(shop).value;
  const beforeWords = t('performance.comparedWith', { days: days(overview.beforeDays) });
  const usualWords = t('performance.usualOf', { count: overview.usualOf });
  const lists = table === 'product' || table === 'affiliate';
  return (
    <div className="earnings__answer" data-busy={busy || undefined}>
      <PeriodNotes market={shop.market} overview={overview} />
      <PerformanceKpis
        market={shop.market}
        now={overview.now}
        against={against === 'usual' ? overview.usual : overview.before}
        comparedWith={against === 'usual' ? usualWords : beforeWords}
      />
      <div className="earnings__charts">
        <PerformanceChart
          market={shop.market}
          latest={overview.latest}
          days={overview.chart}
          points={overview.points}
          against={against === 'usual' ? t('performance.usual') : t('performance.before')}
        />
        {rows?.compared && lists && (
          <Changes title={t('performance.changed')} market={shop.market} rows={rows.rows} channels={overview.channels} most={5} />
        )}
      </div>
      <PerformanceRows shop={shop} />
    </div>
  );
}

/** The days that were really answered, those that are missing, and that there is nothing to compare with. */
function PeriodNotes({ market, overview }: { market: MarketCode; overview: Overview }) {
  const { t } = useTexts();
  const number = useNumber();
  const { day, days } = useDayWords();
  const { against } = usePerformanceChoice();
  const { answered, period, unknown, now, before, usual, usualOf, beforeDays } = overview;
  const compared = against === 'usual' ? usual : before;
  const notes = [
    answered && t('performance.answeredFor', { answered: days(answered), asked: days(period) }),
    unknown.length > 0 &&
      t('performance.daysUnknown', { count: unknown.length, number: number(unknown.length), day: day(unknown[0] ?? period.from) }),
    now && !compared && t(against === 'usual' ? 'performance.notUsual' : 'performance.notCompared'),
  ].filter(Boolean);
  return (
    <div className="performance__notes">
      <p className="small muted" role="status" data-part="period-notes">
        {compared &&
          (against === 'usual'
            ? t('performance.usualOf', { count: usualOf })
            : t('performance.comparedWith', { days: days(beforeDays) }))}{' '}
        {notes.length > 0 && <span className="warn">{notes.join(' ')}</span>}
      </p>
      <PerformanceSource market={market} source={overview.source} figures={useKpiFigures(market, now)} />
    </div>
  );
}
