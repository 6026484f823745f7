import { Notice } from '#components/ui/notice';
import { formatMoney, formatRate } from '#lib/domain/format';
import { NO_DATA } from '#lib/domain/no-data';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { mayChange } from '#lib/domain/targeted/campaign-line';
import { plainText } from '#lib/domain/text';
import { lazyView, Soon } from '#lib/stores/shell/lazy-view';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { type CampaignDetailsRow, type CampaignRow, useCampaignSold } from '#lib/stores/targeted/campaign';
import { useCampaignWords } from '#lib/stores/targeted/campaign-words';
import { useChangesUnderWay } from '#lib/stores/targeted/change-campaign';
import { beginChanges, useBegin } from '#lib/stores/targeted/draft/begin-draft';
import { SoldList } from './sold-list';

/** Loaded with the first page that shows one. */
const CampaignChart = lazyView([], async () => (await import('./campaign-chart')).CampaignChart);

interface FactsProps {
  shop: ShopAccount;
  row: CampaignRow;
  details: CampaignDetailsRow;
}

/** What a campaign sold since it began, its budget and message, and each of its products and affiliates. */
export function CampaignFacts({ shop, row, details }: FactsProps) {
  const { t } = useTexts();
  const number = useNumber();
  const moments = useMoments(shop.market);
  const words = useCampaignWords(shop.market);
  const sold = useCampaignSold(shop, row, details);
  const money = (units: bigint) => formatMoney(moneyOf(units, shop.market), shop.market);
  const budget = words.budget(details);
  const known = sold.missing === null ? null : sold.total;
  const facts = [
    ['sales', known ? money(known.sales) : NO_DATA],
    ['orders', known ? number(known.orders) : NO_DATA],
    ['commission', known ? money(known.commission) : NO_DATA],
    [details.hasBudget === false ? 'budgetOf' : 'budget', `${budget.spent} ${budget.of}`.trim()],
  ] as const;
  const underWay = useChangesUnderWay(shop.id);
  const { begin } = useBegin();
  const changing = (step: 'products' | 'affiliates') =>
    mayChange(row) && !underWay && !shop.readOnly ? () => void begin(() => beginChanges(shop.id, row.campaignId, step)) : undefined;
  const rates = new Map(details.products.map((product) => [product.itemId, product]));
  const rateWords = (id: string) => {
    const product = rates.get(id);
    if (!product) return t('targeted.notInIt');
    const owed = product.protections.toSorted((one, other) => other.until - one.until)[0];
    const now = formatRate(product.rate, shop.market);
    return owed ? `${now} · ${t('targeted.owedUntil', { rate: formatRate(owed.rate, shop.market), day: moments.day(owed.until) })}` : now;
  };
  return (
    <>
      {details.endingAt !== null && <Notice tone="warn" title={t('targeted.endsAt', { time: moments.full(details.endingAt) })} />}
      <dl className="targeted__facts" data-part="facts">
        {facts.map(([id, text]) => (
          <div key={id} data-fact={id}>
            <dt className="label">{t(`targeted.head.${id}`)}</dt>
            <dd className="num figure blurs">{text}</dd>
          </div>
        ))}
      </dl>
      {known && <p className="small muted">{t('targeted.soldSays')}</p>}
      {sold.ready && sold.missing !== 0 && (
        <p className="small muted" data-part="missing">
          {sold.missing === null
            ? t('targeted.salesNone')
            : t('targeted.daysMissing', { count: sold.missing, number: number(sold.missing) })}{' '}
          <a className="away" href="#performance">
            {t('targeted.toPerformance')}
          </a>
        </p>
      )}
      <Soon>
        <CampaignChart shop={shop} row={row} />
      </Soon>
      {details.message && (
        <p className="break blurs targeted__message">
          <bdi>{plainText(details.message, 2000)}</bdi>
        </p>
      )}
      <div className="targeted__both">
        <SoldList shop={shop} of="affiliate" parts={sold.affiliates} onChange={changing('affiliates')} />
        <SoldList
          shop={shop}
          of="product"
          parts={sold.products}
          rateOf={(id) => rates.get(id)?.rate ?? null}
          more={rateWords}
          onChange={changing('products')}
        />
      </div>
    </>
  );
}
