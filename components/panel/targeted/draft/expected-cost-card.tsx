import { SimFigure } from '#components/rates/sim-figure';
import { Card } from '#components/ui/card';
import { Skeleton } from '#components/ui/skeleton';
import { Tag } from '#components/ui/tag';
import { formatMoney, formatNumber } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import type { Money } from '#lib/domain/money';
import { decimalText } from '#lib/domain/numbers/decimal';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useExpectedCost } from '#lib/stores/targeted/draft/use-expected-cost';

/** What the campaign would cost in 30 days, by sales that are known: a simulation, and never 0 for what nobody knows. */
export function ExpectedCostCard({ shop, draft }: { shop: ShopAccount; draft: CampaignDraft }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const { cost, failure } = useExpectedCost(shop, draft);
  const money = (units: bigint): string => formatMoney(asMoney(units, shop), shop.market);
  const most = cost ? Math.max(Number(cost.now), Number(cost.planned), Number(cost.worst), 1) : 1;
  const figure = (what: 'now' | 'then' | 'worst', units: bigint, of: bigint) => (
    <SimFigure what={what} money={money(units)} share={Number(units) / most}>
      {t('draft.cost.ofSales', { sales: money(of) })}
    </SimFigure>
  );
  return (
    <Card title={t('draft.cost')} part="cost" actions={<Tag tone="line">{t('review.cost.simulation')}</Tag>} gap={2}>
      {failure && <p className="help help--error">{failureTexts(failure).says}</p>}
      {cost === undefined && !failure && <Skeleton width={60} />}
      {cost === null && <p className="muted">{t('draft.cost.unknown')}</p>}
      {cost && (
        <>
          <dl className="sim">
            {figure('now', cost.now, cost.sales)}
            {figure('then', cost.planned, cost.sales)}
            {figure('worst', cost.worst, cost.allSales)}
          </dl>
          <p className="small muted">{t('draft.cost.says')}</p>
          {cost.unsold > 0 && (
            <p className="small muted">{t('draft.cost.unsold', { count: cost.unsold, number: formatNumber(cost.unsold, shop.market) })}</p>
          )}
        </>
      )}
    </Card>
  );
}

const asMoney = (units: bigint, { market }: ShopAccount): Money => ({
  amount: decimalText({ units, scale: AMOUNT_SCALE }),
  currency: MARKETS[market].currency,
});
