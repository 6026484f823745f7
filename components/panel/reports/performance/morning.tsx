import { Icon } from '#components/ui/icon';
import { Section } from '#components/ui/section';
import { Skeleton } from '#components/ui/skeleton';
import { moversOf } from '#lib/domain/reports/performance/gather';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useMeasureWords } from '#lib/stores/reports/performance/measure-words';
import { useMorning } from '#lib/stores/reports/performance/morning';
import { useRowName } from '#lib/stores/reports/performance/row-name';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { CostBrake } from './cost-brake';
import { MorningRest } from './morning-rest';
import { NothingYet } from './nothing-yet';
import './performance.css';

const MOVERS = 3;
/** What a narrow panel leads on to in one press; a wide one has all views beside it. */
const WAYS = [
  { view: 'profit', title: 'panel.profit' },
  { view: 'bills', title: 'panel.bills' },
  { view: 'conversions', title: 'panel.conversions' },
] as const;

/** What changed since yesterday, on one screen: sales, cost, the biggest movers, what ends and what failed. */
export function Morning({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { day } = useDayWords();
  const { value } = useMorning(shop.id);
  // Once it was read it is kept up to date; the first reading, of three months, is begun by the person or by the whole view.
  useShopSync(shop.id, Boolean(value));
  const overview = value?.overview;
  return (
    <Section
      title={t('performance.morning.title')}
      part="morning"
      actions={
        overview && (
          <span className="small muted num">
            {t('performance.morning.of', { day: day(overview.period.to), before: day(overview.beforeDays.to) })}
          </span>
        )
      }
    >
      <div className="morning">
        {value === undefined && (
          <div className="morning__coming" aria-busy="true">
            <Skeleton width={80} />
            <Skeleton width={60} />
          </div>
        )}
        {value === null && <NothingYet shop={shop} />}
        {overview && <Figures shop={shop} overview={overview} />}
        {value?.products?.compared && <Movers shop={shop} rows={value.products.rows} />}
        <CostBrake shop={shop} />
        <MorningRest shop={shop} />
        <p className="row row--wrap morning__ways">
          {WAYS.map(({ view, title }) => (
            <a key={view} className="chip" href={`#${view}`}>
              {t(title)}
            </a>
          ))}
        </p>
      </div>
    </Section>
  );
}

type MorningValue = NonNullable<ReturnType<typeof useMorning>['value']>;

function Figures({ shop, overview }: { shop: ShopAccount; overview: MorningValue['overview'] }) {
  const { t } = useTexts();
  const words = useMeasureWords(shop.market);
  return (
    <a className="morning__figures" href="#performance" aria-label={t('performance.morning.all')}>
      {(['sales', 'commission', 'orders'] as const).map((measure) => {
        const change = words.change(measure, overview.now, overview.before);
        const tone = measure === 'commission' || change.way === 0 ? 'muted' : change.way > 0 ? 'pos' : 'neg';
        return (
          <span key={measure} data-kpi={measure}>
            <span className="small muted">{t(`performance.measure.${measure}`)}</span>
            <b className="num blurs">{words.short(measure, overview.now)}</b>
            <span className={`small ${tone}`}>{change.text}</span>
          </span>
        );
      })}
      <Icon name="right" size={12} />
    </a>
  );
}

function Movers({ shop, rows }: { shop: ShopAccount; rows: NonNullable<MorningValue['products']>['rows'] }) {
  const { t } = useTexts();
  const words = useMeasureWords(shop.market);
  const nameOf = useRowName();
  const movers = moversOf(
    rows,
    rows.flatMap(({ id, before }) => (before ? [{ id, totals: before }] : [])),
  ).slice(0, MOVERS);
  if (movers.length === 0) return <p className="muted">{t('performance.noChange')}</p>;
  return (
    <ol className="grp performance__movers" aria-label={t('performance.morning.movers')}>
      {movers.map(({ id, change }) => {
        const row = rows.find((one) => one.id === id);
        return (
          <li key={id}>
            <a href={`#performance/product-${id}`} data-mover={id}>
              <span className="cut blurs">{row ? nameOf(row) : id}</span>
              <b className={change < 0n ? 'num blurs neg' : 'num blurs pos'}>{words.signed(change)}</b>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
