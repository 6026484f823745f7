import { type ProductStanding, productStanding } from '#lib/domain/rates/standing';
import type { ItemRecords } from '#lib/records/rates/standing-records';

const DAY = 86_400_000;

/** A product as the shop view shows it. */
export interface ShopItem extends ProductStanding {
  readonly itemId: string;
  /** Empty: not read yet. */
  readonly name: string;
  readonly imageUrl: string | null;
  /** Whole days left of the period; null: without end, or over. */
  readonly daysLeft: number | null;
}

/** `now`: Unix ms. */
export function shopItem(itemId: string, records: ItemRecords, now: number): ShopItem {
  const standing = productStanding(records, now);
  const days = standing.place === 'running' && standing.endsAt !== null ? Math.ceil((standing.endsAt - now) / DAY) : null;
  return {
    itemId,
    name: records.product?.name ?? '',
    imageUrl: records.product?.imageUrl ?? null,
    ...standing,
    daysLeft: days !== null && days >= 0 ? days : null,
  };
}
