import { AFFILIATE_ACCOUNTS, type AffiliateAccount, accountOf } from '#test/world/affiliate/accounts';
import type { WorldProduct } from '#test/world/goods/products';
import { type Answer, json } from '#test/world/line/answers';
import type { LinkBook } from '#test/world/links';
import type { WorldContext, WorldRequest } from '#test/world/part';
import type { Checkout } from './checkout';
import { creditOrders } from './credit';
import { closedCycles } from './cycles';
import { LINES_EACH, makeDay } from './make-day';
import { seededLinks } from './seeded-links';

const DAY = 86_400;
/** Rows of the three months that a report reaches back. */
const REACH = 90;
const ROWS = { usual: 450, least: 300, most: 300_000 };

/** What links have brought each account, on a time line: checkouts are born, change and settle at their times, and stay for ever. */
export interface Ledger {
  /** Checkouts bought from one second to another, both included, newest first. */
  between(account: AffiliateAccount, from: number, to: number): readonly Checkout[];
  /** POST `orders`, POST `affiliate/rows` `{appId, rows}`, GET `affiliate/cycles?appId=`, GET `affiliate/links?appId=`. */
  control(request: WorldRequest): Answer | undefined;
  reset(): void;
}

export function createLedger(world: WorldContext, links: LinkBook): Ledger {
  const days = new Map<string, readonly Checkout[]>();
  const rows = new Map<string, number>();
  const credited = new Map<string, Checkout[]>();
  let credits = 0;

  function dayOf(account: AffiliateAccount, day: number): readonly Checkout[] {
    const wanted = rows.get(account.appId) ?? ROWS.usual;
    const key = `${account.appId} ${wanted} ${day}`;
    const known = days.get(key);
    if (known) return known;
    const random = world.random(`orders ${account.appId} ${day}`);
    const made = makeDay(random, day, wanted / REACH / LINES_EACH, goodsOf(account));
    days.set(key, made);
    return made;
  }

  const goods = new Map<string, Parameters<typeof makeDay>[3]>();
  function goodsOf(account: AffiliateAccount) {
    const known = goods.get(account.appId);
    if (known) return known;
    const shops = new Map<string, WorldProduct[]>();
    for (const product of world.products(account.market)) {
      if (product.offer === null) continue;
      const own = shops.get(product.shop.id);
      if (own) own.push(product);
      else shops.set(product.shop.id, [product]);
    }
    const made = { market: account.market, links: seededLinks(world, account), shops: [...shops.values()] };
    goods.set(account.appId, made);
    return made;
  }

  return {
    between: (account, from, to) => {
      const all = (credited.get(account.appId) ?? []).filter(({ purchaseTime }) => purchaseTime >= from && purchaseTime <= to);
      for (let day = Math.floor(from / DAY); day <= Math.floor(to / DAY); day++)
        for (const checkout of dayOf(account, day)) if (checkout.purchaseTime >= from && checkout.purchaseTime <= to) all.push(checkout);
      return all.sort((one, other) => other.purchaseTime - one.purchaseTime);
    },
    control: ({ path, method, body, search }) => {
      const route = `${method} ${path.replace('/__world/', '')}`;
      const account = () => ownerOf(search.get('appId') ?? '');
      if (route === 'GET affiliate/cycles') return json(closedCycles(account(), world.clock.seconds()));
      if (route === 'GET affiliate/links')
        return json(seededLinks(world, account()).map(({ code, originUrl, subIds }) => ({ code, originUrl, subIds })));
      if (route === 'POST affiliate/rows') {
        const wanted = JSON.parse(body) as { appId?: unknown; rows?: unknown };
        const { appId } = ownerOf(String(wanted.appId));
        const count = Number(wanted.rows);
        if (!(count >= ROWS.least && count <= ROWS.most)) throw new Error(`rows must be ${ROWS.least} to ${ROWS.most}`);
        rows.set(appId, count);
        return json({ appId, rows: count });
      }
      if (route !== 'POST orders') return undefined;
      const made = creditOrders(JSON.parse(body), { world, links, count: () => (credits += 1) });
      const owner = AFFILIATE_ACCOUNTS.find(({ affiliateId }) => affiliateId === made.affiliateId);
      if (!owner) throw new Error(`link: affiliate id ${made.affiliateId} is nobody's`);
      credited.set(owner.appId, [...(credited.get(owner.appId) ?? []), ...made.checkouts]);
      return json({
        appId: owner.appId,
        conversions: made.checkouts.map(({ conversionId, orders }) => ({ conversionId, orderIds: orders.map(({ orderId }) => orderId) })),
      });
    },
    reset: () => {
      rows.clear();
      credited.clear();
      days.clear();
      credits = 0;
    },
  };
}

function ownerOf(appId: string): AffiliateAccount {
  const account = accountOf(appId);
  if (!account) throw new Error(`appId: no account ${appId}`);
  return account;
}
