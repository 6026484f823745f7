import type { CommissionRate } from '#lib/domain/commission-rate';
import { MARKETS } from '#lib/domain/market';
import type { Money } from '#lib/domain/money';
import { dayAt } from '#lib/domain/rates/review/full-days';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { saveFile } from '#lib/files/save-file';
import type { Cell } from '#lib/files/write-table';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Hands out a review as a CSV file: rates in per cent and money as plain numbers, days as 2026-11-28; text is never run as a formula. */
export function useReviewCsv({ market, shopId }: ShopAccount): (rows: readonly ReviewRow[]) => Promise<void> {
  const { t } = useTexts();
  const { timeZone } = MARKETS[market];
  const rate = (points: CommissionRate | null): Cell => (points === null ? null : points / 100);
  const money = (amount: Money | null): Cell => (amount === null ? null : Number(amount.amount));
  const day = (ms: number | null): Cell => (ms === null ? null : dayAt(ms, timeZone));
  const head = HEAD.map((name) => t(`review.csv.${name}`));
  const cells = ({ itemId, facts, planned, guard, ticked }: ReviewRow): Cell[] => {
    const { doing, before, after, endBefore, endAfter, kept } = planned;
    const sold = facts.sales === null || facts.sales === 'none' ? null : facts.sales.sales;
    return [
      itemId,
      facts.name,
      facts.sku,
      t(`review.doing.${doing}`),
      rate(before),
      rate(after),
      day(endBefore),
      day(endAfter),
      rate(kept[0]?.rate ?? null),
      day(kept[0]?.until ?? null),
      money(sold),
      money(facts.price),
      money(facts.cost),
      rate(guard?.breakEven ?? null),
      t(ticked ? 'review.csv.yes' : 'review.csv.no'),
    ];
  };
  return async (rows) => {
    const { csvFile } = await import('#lib/files/write-table');
    saveFile(csvFile([head, ...rows.map(cells)]), `sidecar-review-${shopId}.csv`);
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
