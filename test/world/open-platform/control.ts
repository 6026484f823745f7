import { type Answer, json } from '#test/world/line/answers';
import type { WorldRequest } from '#test/world/part';
import { statusOfCampaign } from './ams/budget';
import { statusOf } from './ams/entry';
import { addedRow, openItems } from './ams/open-lists';
import { changeSettings } from './ams/settings';
import type { Ams } from './ams/state';
import { progressOf, taskStatus } from './ams/task';
import { percent } from './args';
import { ACCESS_LIFE } from './auth/tokens';
import { billsTruth, planBills } from './bills-control';
import type { Platform } from './platform';
import { effectsTruth, setEffects, setSize } from './sales-control';
import type { PlatformShop } from './shops';
import { refusalsTruth, samplesTruth, setCampaigns, setRefusals } from './targeted-control';

/**
 * What tests may ask and set under `/__world/`:
 * `shops` lists the shops with their switches, POST `{shopId, …switches}` sets some (authorized: true grants for a year and returns tokens);
 * `ams` POST `{shopId, …settings, publish?}` sets a shop's AMS or lets so many new products appear; `ams/state?shopId=` shows the truth,
 * `ams/bills?shopId=` the bills with what is planted in them, POST `{shopId, plant: {kind: count}, month?, source?}` plants, `{shopId, clear: true}` clears;
 * `ams/size` POST `{shopId, conversions}` or `{shopId, billLines}` makes it large; `ams/effects` POST `{shopId, perPoint?, items?}` lets raised rates sell;
 * `ams/campaigns` POST `{shopId, more}` adds targeted campaigns, `{shopId, campaignId, source?, status?}` writes other words for one;
 * `ams/refusals` POST `{shopId, items?, affiliates?, clear?}` refuses single ones; `ams/samples?shopId=` lists sample orders;
 * `ams/items?shopId=` its products with what is planted on them, price in minor units, units sold in 30 days, rates in basis points, `ams/suggested?shopId=&ids=` what AMS suggests for these products, in percent.
 */
export const createSetup =
  (platform: Platform) =>
  (request: WorldRequest): Answer | undefined => {
    const path = request.path.replace('/__world/', '');
    if (path === 'shops')
      return request.method === 'POST'
        ? setShop(platform, bodyOf(request))
        : json(platform.book.shops.map((shop) => shopRow(platform, shop)));
    if (path === 'ams' && request.method === 'POST') return setAms(platform, bodyOf(request));
    const ofShop = OF_SHOP[`${request.method} ${path}`];
    if (ofShop) {
      const { shopId = request.search.get('shopId'), ...wanted } = bodyOf(request);
      return json(ofShop(platform.ams(findShop(platform, shopId)), wanted));
    }
    if (path === 'ams/items') return json(itemsOf(platform, findShop(platform, request.search.get('shopId'))));
    if (path === 'ams/suggested') return json(suggestedOf(platform, request));
    if (path === 'ams/state') return json(stateOf(platform, findShop(platform, request.search.get('shopId'))));
    return undefined;
  };

const OF_SHOP: Readonly<Record<string, (ams: Ams, wanted: Record<string, unknown>) => unknown>> = {
  'GET ams/bills': billsTruth,
  'POST ams/bills': planBills,
  'GET ams/effects': effectsTruth,
  'POST ams/effects': setEffects,
  'POST ams/size': setSize,
  'POST ams/campaigns': setCampaigns,
  'GET ams/refusals': refusalsTruth,
  'POST ams/refusals': setRefusals,
  'GET ams/samples': samplesTruth,
};

const bodyOf = ({ body }: WorldRequest) => JSON.parse(body === '' ? '{}' : body) as Record<string, unknown>;

function findShop({ book }: Platform, shopId: unknown): PlatformShop {
  const shop = book.byId(String(shopId));
  if (!shop) throw new Error(`no shop ${String(shopId)}`);
  return shop;
}

function setShop(platform: Platform, { shopId, ...change }: Record<string, unknown>): Answer {
  const shop = findShop(platform, shopId);
  const grants = change['authorized'] === true && change['authorizedUntil'] === undefined;
  platform.book.set(shop, grants ? { ...change, authorizedUntil: platform.world.clock.seconds() + 365 * 86_400 } : change);
  if (change['authorized'] === false) platform.tokens.revoke(shop.shopId);
  if (!grants) return json(shopRow(platform, shop));
  const { access, refresh } = platform.tokens.issue(shop.partnerId, [shop.shopId]);
  return json({ ...shopRow(platform, shop), tokens: { access_token: access, refresh_token: refresh, expire_in: ACCESS_LIFE } });
}

function setAms(platform: Platform, { shopId, publish, ...change }: Record<string, unknown>): Answer {
  const ams = platform.ams(findShop(platform, shopId));
  changeSettings(ams.settings, change);
  if (publish !== undefined) ams.publish(Number(publish));
  return json({ shopId, ...ams.settings, products: ams.catalogue.size() });
}

const shopRow = ({ book }: Platform, shop: PlatformShop) => {
  const { shopId, market, name, size, partnerId, mainAccountId, note } = shop;
  return {
    shopId: Number(shopId),
    market,
    name,
    products: size,
    partnerId: Number(partnerId),
    mainAccountId,
    note,
    ...book.switches(shop),
  };
};

/** Item id → [lowest, highest]; an id that the shop does not have is left out. */
function suggestedOf(platform: Platform, { search }: WorldRequest): Record<string, readonly [number, number]> {
  const { catalogue } = platform.ams(findShop(platform, search.get('shopId')));
  const found = (search.get('ids') ?? '').split(',').map((itemId) => catalogue.find(itemId));
  return Object.fromEntries(
    found.flatMap((item) => (item ? [[item.itemId, [percent(item.suggested[0]), percent(item.suggested[1])] as const]] : [])),
  );
}

function itemsOf(platform: Platform, shop: PlatformShop) {
  const ams = platform.ams(shop);
  const open = openItems(ams, Infinity, platform.world.clock.seconds());
  return ams.catalogue.all().map(({ itemId, status, blacklisted, cap, floor, price, sales }) => ({
    itemId,
    status,
    blacklisted,
    cap,
    floor,
    price,
    sales,
    open: open.has(itemId),
  }));
}

/** The truth of now, without lag: gone entries among it, refused products of tasks, planted differences. */
function stateOf(platform: Platform, shop: PlatformShop) {
  const ams = platform.ams(shop);
  ams.tasks.settle();
  const at = platform.world.clock.now();
  const now = platform.world.clock.seconds();
  return {
    settings: ams.settings,
    autoAdd: { is_open: ams.auto.open, commission_rate: percent(ams.auto.rate) },
    entries: ams.entries
      .all(Infinity)
      .map((entry) => ({ ...addedRow(entry, now), campaign_status: statusOf(entry, now) ?? 'Gone', updated: entry.updated })),
    tasks: ams.tasks.list().map((task) => ({
      task_id: task.taskId,
      task_type: task.type,
      status: taskStatus(task, at),
      progress_rate: Math.floor(progressOf(task, at) * 100),
      targets: task.targets.length,
      done: task.done,
      refused: task.refused,
    })),
    campaigns: ams.campaigns
      .all(Infinity)
      .map((campaign) => ({ ...campaign, spent: ams.orders.spent(campaign, now), status: statusOfCampaign(ams, campaign, now) })),
    planted: ams.catalogue
      .all()
      .flatMap(({ itemId, blacklisted, cap, floor }) =>
        blacklisted || cap < 8000 || floor > 100 ? [{ itemId, blacklisted, cap: percent(cap), floor: percent(floor) }] : [],
      ),
    differences: ams.bills.out(now).flatMap(({ differences }) => differences),
  };
}
