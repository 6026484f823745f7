import type { Failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { dayCell, moneyCell, type OutCell, rateCell } from '#lib/domain/numbers/out-cell';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { TableFormat } from '#lib/files/table-file';
import { saveTable } from '#lib/stores/accounts/file-out';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Hands out a review as a file, as the shop's market writes numbers and days. */
export function useReviewFile({
  market,
  shopId,
}: ShopAccount): (rows: readonly ReviewRow[], format: TableFormat) => Promise<Failure | null> {
  const { t } = useTexts();
  const { timeZone } = MARKETS[market];
  const day = (ms: number | null) => dayCell(ms, timeZone);
  const head = HEAD.map((name) => t(`review.csv.${name}`));
  const cells = ({ itemId, facts, planned, guard, ticked }: ReviewRow): OutCell[] => {
    const { doing, before, after, endBefore, endAfter, protectedRates } = planned;
    const sold = facts.sales === null || facts.sales === 'none' ? null : facts.sales.sales;
    return [
      itemId,
      facts.name,
      facts.sku,
      t(`review.doing.${doing}`),
      rateCell(before),
      rateCell(after),
      day(endBefore),
      day(endAfter),
      rateCell(protectedRates[0]?.rate ?? null),
      day(protectedRates[0]?.until ?? null),
      moneyCell(sold),
      moneyCell(facts.price),
      moneyCell(facts.cost),
      rateCell(guard?.breakEven ?? null),
      t(ticked ? 'review.csv.yes' : 'review.csv.no'),
    ];
  };
  return async (rows, format) => {
    return saveTable({ head, rows: rows.map(cells) }, `sidecar-review-${shopId}`, format, formOfMarket(market));
  };
}

const HEAD = [
  'item',
  'name',
  'sku',
  'doing',
  'before',
  'after',
  'endBefore',
  'endAfter',
  'kept',
  'keptUntil',
  'sales',
  'price',
  'cost',
  'breakEven',
  'sent',
] as const;
