import { knownAsOwn, refuseForeign } from '#lib/background/shops/own-ids';
import { shopClient } from '#lib/background/shops/shop-client';
import type { Failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { keepProducts } from './keep-products';

/** Ids that a shop denied, with the time: a page that keeps showing them does not make us ask again. */
const denied = new Map<string, number>();
const DENIED_MS = 10 * 60_000;
/** After a question that nothing came of, a shop is left alone for a while, the longer the more often: a page that makes ids up is not served. */
const barren = new Map<string, { readonly times: number; readonly until: number }>();
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** `get_item_base_info` takes 50 ids. */
const IDS_A_CALL = 50;

/** What a shop owned up to before it failed, if it did. */
interface Owned {
  readonly own: ReadonlySet<string>;
  readonly failure: Failure | null;
}
const NONE: Owned = { own: new Set(), failure: null };

/**
 * Which of the ids the shop itself owns up to: those that its product list returns when asked for them. A page can make
 * us read at most this; what is denied is not asked for again for ten minutes.
 */
export function askOwn(shop: ShopAccount, ids: readonly string[], now: number): Promise<Owned> {
  const before = lines.get(shop.id) ?? Promise.resolve();
  const asked = before.then(() => askInTurn(shop, ids, now));
  lines.set(
    shop.id,
    asked.catch(() => undefined),
  );
  return asked;
}

/** One question at a time for a shop: what the one before has found out need not be asked again. */
const lines = new Map<string, Promise<unknown>>();

async function askInTurn(shop: ShopAccount, all: readonly string[], now: number): Promise<Owned> {
  const known = await knownAsOwn(shop.id, all);
  const answer = await askUnknown(
    shop,
    all.filter((id) => !known.has(id)),
    now,
  );
  return { own: new Set([...known, ...answer.own]), failure: answer.failure };
}

async function askUnknown(shop: ShopAccount, ids: readonly string[], now: number): Promise<Owned> {
  const asked = ids.filter((id) => (denied.get(`${shop.id} ${id}`) ?? 0) < now - DENIED_MS).slice(0, 60);
  if (asked.length === 0 || (barren.get(shop.id)?.until ?? 0) > now) return NONE;
  const answer = await askNow(shop, asked, now);
  if (!answer.failure) learn(shop, answer.own.size, now);
  return answer;
}

async function askNow(shop: ShopAccount, asked: readonly string[], now: number): Promise<Owned> {
  const client = await shopClient(shop);
  if (!client.ok) return { own: NONE.own, failure: client.failure };
  const own = new Set<string>();
  for (let from = 0; from < asked.length; from += IDS_A_CALL) {
    const part = asked.slice(from, from + IDS_A_CALL);
    const info = await client.value.itemInfo({ itemIdList: part });
    if (!info.ok) return { own, failure: info.failure };
    await keepProducts(shop, info.value.itemList);
    const returned = info.value.itemList.map(({ itemId }) => itemId);
    for (const id of part) {
      if (returned.includes(id)) own.add(id);
      else denied.set(`${shop.id} ${id}`, now);
    }
  }
  return { own, failure: null };
}

/**
 * Which of the products on the screen are the shop's own: known as such, or owned up to when asked. Refused, with nothing asked at
 * all, where one is another connected shop's.
 */
export async function ownOf(shop: ShopAccount, itemIds: readonly string[], now: number): Promise<Result<string[]>> {
  const foreign = await refuseForeign(shop, { itemIds });
  if (foreign) return fail(foreign);
  const known = await knownAsOwn(shop.id, itemIds);
  const rest = itemIds.filter((id) => !known.has(id));
  const asked = rest.length > 0 ? await askNow(shop, rest, now) : NONE;
  if (asked.failure) return fail(asked.failure);
  return ok(itemIds.filter((id) => known.has(id) || asked.own.has(id)));
}

function learn(shop: ShopAccount, found: number, now: number): void {
  const times = (barren.get(shop.id)?.times ?? 0) + 1;
  if (found > 0) barren.delete(shop.id);
  else barren.set(shop.id, { times, until: now + Math.min(FIRST_WAIT_MS * 2 ** (times - 1), LONGEST_WAIT_MS) });
}
