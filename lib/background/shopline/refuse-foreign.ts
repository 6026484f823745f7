import { type Failure, failure } from '#lib/domain/failure';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import type { Row } from '#lib/http/row';
import { rowsOfItems } from '#lib/records/of-account';
import { stores } from './accounts';

/** Why a call must not be made with a store's token: its campaign or promotion is another connected store's, and not this one's. */
export async function refuseForeign(store: Pick<ShoplineAccount, 'id'>, { name }: Row, params: unknown): Promise<Failure | null> {
  const { id } = (params ?? {}) as { id?: unknown };
  const table = TABLES.find(([path]) => name.includes(path))?.[1];
  if (!table || typeof id !== 'string' || (await holds(table, store.id, id))) return null;
  for (const other of await stores.read()) if (other.id !== store.id && (await holds(table, other.id, id))) return failure('notThisStore');
  return null;
}

type OfStore = 'storeCampaigns' | 'storePromotions';
const TABLES: readonly (readonly [path: string, table: OfStore])[] = [
  ['/affiliate_campaigns/{id}', 'storeCampaigns'],
  ['/promotions/{id}', 'storePromotions'],
];

async function holds(table: OfStore, accountId: string, id: string): Promise<boolean> {
  const rows = await rowsOfItems(table, accountId, [id]);
  return rows.ok && rows.value.length > 0;
}
