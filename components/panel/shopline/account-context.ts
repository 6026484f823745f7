import type { Failure } from '#lib/domain/failure';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import type { ShoplineRecords } from '#lib/stores/shopline/records';

/** What every part of the view works with. */
export interface ShoplineContext {
  readonly store: ShoplineAccount;
  /** null: not read from the records yet. */
  readonly records: ShoplineRecords | null;
  readonly failure: Failure | null;
  readonly place: ShoplinePlace;
}
