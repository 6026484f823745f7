import { type Failure, failure } from '#lib/domain/failure';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { Row } from '#lib/http/row';
import { rowsOfItems } from '#lib/records/of-account';
import { shops } from './shops';

/** What belongs to one shop: its products, and its places in campaigns. */
interface Ids {
  readonly items: ReadonlySet<string>;
  readonly campaigns: ReadonlySet<string>;
}

/**
 * Why a call must not be made with a shop's credentials: something that it names is another connected shop's, and not this one's. Nothing of
 * one account travels with another's credentials, whatever went wrong before.
 */
export async function refuseForeign(shop: ShopAccount, params: unknown): Promise<Failure | null> {
  const asked = idsIn(params);
  if (asked.items.size + asked.campaigns.size === 0) return null;
  const reported = knownOf(shop.id);
  const strange = {
    items: await notKnown(shop.id, asked.items),
    campaigns: new Set([...asked.campaigns].filter((id) => !reported.campaigns.has(id))),
  };
  if (strange.items.size + strange.campaigns.size === 0) return null;
  for (const other of await shops.read()) {
    if (other.id === shop.id || (other.market === shop.market && other.shopId === shop.shopId)) continue;
    const theirs = knownOf(other.id).campaigns;
    const known = await knownAsOwn(other.id, [...strange.items]);
    if (known.size > 0 || [...strange.campaigns].some((id) => theirs.has(id))) return failure('notThisShop');
  }
  return null;
}

/** Which of these products are a shop's own by local records alone. */
export async function knownAsOwn(accountId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const table of ['products', 'entries', 'suggestions'] as const) {
    const rest = ids.filter((id) => !known.has(id));
    if (rest.length === 0) break;
    const rows = await rowsOfItems(table, accountId, rest);
    for (const { itemId } of rows.ok ? rows.value : []) known.add(itemId);
  }
  return known;
}

/** Learns what is a shop's own from what its own lists tell. A suggested rate is told of any product that is asked for: it proves nothing. */
export function learnOwn(shop: ShopAccount, row: Pick<Row, 'name'>, answer: unknown): void {
  if (row.name === 'batch_get_products_suggested_rate') return;
  const { items, campaigns } = idsIn(answer);
  const reported = knownOf(shop.id);
  // What is forgotten is found in the records.
  if (reported.items.size > MOST) reported.items.clear();
  if (reported.campaigns.size > MOST) reported.campaigns.clear();
  for (const id of items) reported.items.add(id);
  for (const id of campaigns) reported.campaigns.add(id);
}

async function notKnown(accountId: string, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const reported = knownOf(accountId).items;
  const rest = [...ids].filter((id) => !reported.has(id));
  if (rest.length === 0) return new Set();
  const known = await knownAsOwn(accountId, rest);
  return new Set(rest.filter((id) => !known.has(id)));
}

/** Ids of products and campaigns in parameters or an answer, by the names of their fields. */
export function idsIn(value: unknown): Ids {
  const [items, campaigns] = [new Set<string>(), new Set<string>()];
  const add = (to: Set<string>, found: unknown) => {
    for (const id of [found].flat()) if (typeof id === 'string') to.add(id);
  };
  const walk = (one: unknown): void => {
    if (Array.isArray(one)) for (const part of one) walk(part);
    else if (typeof one === 'object' && one !== null)
      for (const [key, part] of Object.entries(one)) {
        if (ITEM_KEYS.has(key)) add(items, part);
        else if (CAMPAIGN_KEYS.has(key)) add(campaigns, part);
        else if (key === 'search') add(items, (part as { ids?: unknown } | null)?.ids);
        // Best sellers of an affiliate are products of any shop.
        else if (key !== 'topSellingProducts') walk(part);
      }
  };
  walk(value);
  return { items, campaigns };
}
const ITEM_KEYS: ReadonlySet<string> = new Set(['itemId', 'itemIds', 'itemIdList']);
const CAMPAIGN_KEYS: ReadonlySet<string> = new Set(['campaignId', 'campaignIds', 'campaignIdList']);

const MOST = 100_000;
const knownIds = new Map<string, { readonly items: Set<string>; readonly campaigns: Set<string> }>();

function knownOf(accountId: string): { readonly items: Set<string>; readonly campaigns: Set<string> } {
  const known = knownIds.get(accountId) ?? { items: new Set<string>(), campaigns: new Set<string>() };
  knownIds.set(accountId, known);
  return known;
}
