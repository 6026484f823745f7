import type { OfferRow } from '#lib/domain/offers/offer-row';
import { putSightings, type Sighting } from '#lib/records/offers/sightings';
import type { TableName } from '#lib/records/tables';
import type { Writing } from '#lib/records/transact';

/** The tables that `putOffers` writes. */
export const OFFER_TABLES = ['sightings', 'shopOffers'] as const satisfies readonly TableName[];

/** Stores what a page of offers holds: prices and rates of products for their history, budgets of shops. */
export async function putOffers(transaction: Writing, accountId: string, rows: readonly OfferRow[], at: number): Promise<void> {
  const shops = transaction.objectStore('shopOffers');
  const seen = rows.flatMap((row) => (row.kind === 'product' && row.itemId ? [sightingOf({ ...row, itemId: row.itemId })] : []));
  await putSightings(transaction, seen, at);
  await Promise.all(
    rows.map(({ kind, shopId, budget, coverage }) =>
      kind === 'shop' && shopId ? shops.put({ accountId, shopId, budget, coverage, readAt: at }) : undefined,
    ),
  );
}

/** What the history keeps of one product's offer. */
export const sightingOf = ({
  market,
  itemId,
  priceMin,
  totalRate,
  shopeeRate,
  sellerRate,
  periodEnd,
}: Pick<OfferRow, 'market' | 'priceMin' | 'totalRate' | 'shopeeRate' | 'sellerRate' | 'periodEnd'> & {
  readonly itemId: string;
}): Sighting => ({ market, itemId, price: priceMin, totalRate, shopeeRate, sellerRate, periodEnd });
