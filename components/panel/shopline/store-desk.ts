import type { Failure } from '#lib/domain/failure';
import type { StorePlace } from '#lib/domain/shopline/place';
import type { StoreAccount } from '#lib/domain/shops/shop-account';
import type { StoreRecords } from '#lib/stores/shopline/records';

/** What every part of the view works with. */
export interface StoreDesk {
  readonly store: StoreAccount;
  /** null: not read from the records yet. */
  readonly records: StoreRecords | null;
  readonly failure: Failure | null;
  readonly place: StorePlace;
}
