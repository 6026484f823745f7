import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { syncEachMorning } from '#lib/background/reports/earnings/sync-each-morning';
import { COST_NOTE } from '#lib/background/shell/note-names';
import { hasEnded } from '#lib/domain/jobs/job';
import { fromSold } from '#lib/domain/reports/bills/from-sold';
import { sumsOfAll } from '#lib/domain/reports/bills/sale-sums';
import { CONTENT_CHANNELS, SERIES, type Series } from '#lib/domain/reports/performance/series';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { isShopDue } from '#lib/domain/reports/sync/daily';
import { jobById, recentJobs } from '#lib/records/jobs/jobs';
import { billLines, billsOf } from '#lib/records/reports/bills/bills';
import { soldLines } from '#lib/records/reports/conversions/sold-lines';
import { allPerformanceDays, performanceNames } from '#lib/records/reports/performance/performance';
import { soldSync, syncOf } from '#lib/records/reports/sync-days';
import { writeSetting } from '#lib/settings/settings';
import { createDeath } from '#test/support/reports/death';
import { expectShopOfWorld, total, windowsOf } from '#test/support/reports/expect-shop';
import { shopNow } from '#test/support/reports/shop-rooms';
import { DAY, SHOP_ID, worldOfShops } from '#test/support/reports/world-shop-sync';
import { worldFetch } from '#test/support/world-affiliate';
import { setWorld } from '#test/world/open-platform/shop-client';
import { startShopSync } from './start-shop-sync';

vi.mock('#lib/background/shops/shop-client', async () => (await import('#test/support/reports/shop-rooms')).shopClientRoom);
vi.mock('#lib/background/accounts/server-clock', async () => (await import('#test/support/sync-rooms')).serverClockRoom);
vi.mock('#lib/background/shell/person', () => ({ personsLanguage: async () => 'en', texts: async () => (key: string) => key }));
vi.mock('#lib/background/jobs/runner', async () => (await import('#test/support/sync-rooms')).runnerRoom);
/** A first reading takes some 190 steps: five seconds, and many times that beside other work. */
vi.setConfig({ testTimeout: 150_000 });
vi.mock('#lib/domain/reports/sync/shop/limits', async (load) => (await import('#test/support/reports/shop-rooms')).smallShop(load));

const life = worldOfShops();
const ADDITIVE = ['sales', 'commission', 'items', 'clicks'] as const;

async function soldNow() {
  const sold = await soldLines(SHOP_ID);
  if (!sold.ok) throw new Error(sold.failure.code);
  return sold.value.lines;
}
async function billsNow() {
  const bills = await billsOf(SHOP_ID);
  if (!bills.ok) throw new Error(bills.failure.code);
  return Promise.all(
    bills.value.map(async (bill) => {
      const lines = await billLines(SHOP_ID, bill.billId);
      if (!lines.ok) throw new Error(lines.failure.code);
      return { ...bill, own: lines.value };
    }),
  );
}

async function expectKept(series: Series, windows: Awaited<ReturnType<typeof windowsOf>>): Promise<void> {
  const now = await windowsOf(SHOP_ID, series);
  for (const [day, window] of windows) expect(now.get(day)).toEqual(window);
}

/** All that is kept is what the world has, and adds up whichever way it is added. */
async function expectWhole(): Promise<void> {
  await expectShopOfWorld(SHOP_ID, life.plain);
  for (const orderType of ['PlacedOrder', 'ConfirmedOrder'] as const) {
    const by = (level: Series['level'], channel: Series['channel'] = 'AllChannel') => windowsOf(SHOP_ID, { level, orderType, channel });
    const [shop, products, affiliates] = [await by('shop'), await by('product'), await by('affiliate')];
    const channels = await Promise.all((['SocialMedia', 'ShopeeVideo', 'LiveStreaming'] as const).map((channel) => by('shop', channel)));
    expect(shop.size).toBeGreaterThan(0);
    const lines = await soldNow();
    const byChannel = new Map<Series['channel'], readonly [typeof shop, typeof shop]>();
    for (const channel of CONTENT_CHANNELS) byChannel.set(channel, [await by('content', channel), await by('shop', channel)]);
    const none = { orderType: null, channel: null } as const;
    const of = (level: Series['level']) => windowsOf(SHOP_ID, { level, ...none });
    const [metricsOf, ...campaigns] = [await of('metrics'), await of('open'), await of('targeted')];
    for (const [day, window] of shop) {
      for (const metric of ADDITIVE) {
        const all = total(window, metric);
        expect([day, orderType, metric, total(products.get(day), metric), total(affiliates.get(day), metric)]).toEqual([
          ...[day, orderType, metric],
          ...[all, all],
        ]);
        expect(channels.reduce((sum, channel) => sum + total(channel.get(day), metric), 0)).toBe(all);
      }
      const own = lines.filter((line) => line.day === day && (orderType === 'PlacedOrder' || /^(pending|completed)$/.test(line.state)));
      expect(new Set(own.map(({ orderId }) => orderId)).size).toBe(total(window, 'orders'));
      expect(own.reduce((sum, { value }) => sum + value, 0)).toBe(total(window, 'sales'));
      expect(own.reduce((sum, { commission }) => sum + commission, 0)).toBe(total(window, 'commission'));
      // What conversions count, and what they say that they leave out.
      const told = sumsOfAll(lines.filter((line) => line.day === day).map((line) => fromSold(line, () => 0)));
      const counted = [told.sold, told.turnedDown, ...(orderType === 'PlacedOrder' ? [told.cancelled, told.unpaid] : [])];
      expect(counted.reduce((sum, { sales }) => sum + sales, 0n)).toBe(BigInt(total(window, 'sales')));
      expect(counted.reduce((sum, { commission }) => sum + commission, 0n)).toBe(BigInt(total(window, 'commission')));
      for (const [contents, channel] of byChannel.values())
        expect(total(contents.get(day), 'sales')).toBe(total(channel.get(day), 'sales'));
      if (orderType === 'PlacedOrder') continue;
      const metrics = metricsOf.get(day);
      expect(metrics?.ids).toEqual(['open', 'targeted']);
      expect(total(metrics, 'sales')).toBe(total(window, 'sales'));
      for (const [at, windows] of campaigns.entries())
        expect(total(windows.get(day), 'commission')).toBe(metrics?.numbers.commission?.[at]);
    }
  }
}

/** Every order of a bill by the world's own client, and its bill. */
async function expectBills(): Promise<void> {
  const { response } = await life.plain.ams('get_validation_list');
  const reported = response['validation_list'] as { validation_id: string; online_bill: { total_amount: number } }[];
  const bills = await billsNow();
  expect(bills.map(({ validationId }) => validationId).sort()).toEqual(reported.map(({ validation_id }) => validation_id).sort());
  for (const { validationId, online, lines, own } of bills) {
    const bill = reported.find(({ validation_id }) => validation_id === validationId);
    expect(online?.total).toBe(Math.round((bill?.online_bill.total_amount ?? 0) * 10 ** AMOUNT_SCALE));
    expect(own.damaged).toBe(false);
    expect(lines).toMatchObject({ failure: null, unread: 0, lines: own.lines.length });
    expect(new Set(own.lines.map(({ orderId }) => orderId)).size).toBeLessThanOrEqual(lines?.orders ?? 0);
    expect(own.lines.length).toBeGreaterThan(0);
  }
}

describe('reading a shop’s numbers', () => {
  it('brings the latest day first, then all that is missing, equal to the world, and each sum by every way', async () => {
    await writeSetting('costLimits', { [SHOP_ID]: { day: '0', month: null } });
    const told = vi.spyOn(browser.notifications, 'create').mockImplementation((async () => '') as never);
    const job = await life.syncNow('view', 'first');
    expect(job).toMatchObject({ state: 'done', counts: { failed: 0 } });
    expect(told.mock.calls.map(([id]) => id)).toEqual([COST_NOTE]);
    await expectWhole();
    await expectBills();
    const periods = life.requests('get_shop_performance').map(({ query }) => /period_type=(\w+)/.exec(query)?.[1]);
    expect(periods.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 'Day'));
    expect(new Set(periods)).toEqual(new Set(['Day', 'Last30d', 'Last7d', 'Week', 'Month']));
    for (const call of ['get_product_performance', 'get_affiliate_performance', 'get_open_campaign_performance'])
      for (const { query } of life.requests(call)) expect(query).toMatch(/(^|[?&])page_size=20(&|$)/);
    const names = await performanceNames(SHOP_ID, 'product');
    expect(names.ok && [...names.value.values()].every(({ name }) => name !== '')).toBe(true);
    const { days } = await syncedDays();
    expect(days.every(({ asOf, hole, unread }) => asOf !== null && hole === null && unread === 0)).toBe(true);
  });

  it('asks nothing twice in a data day, and on the next one only for what is new or open', async () => {
    await life.beginRead();
    const before = life.world.requests().length;
    await life.syncNow('view', 'second');
    expect(life.world.requests().length).toBe(before);
    const kept = await daysKept();
    life.clock.now += DAY;
    await life.syncNow('view', 'third');
    const asked = life
      .requests('get_shop_performance')
      .filter(({ at }) => at >= life.clock.now - DAY / 2)
      .flatMap(({ query }) => /period_type=Day&start_date=(\d+).*order_type=(\w+)/.exec(query)?.slice(1, 3).join(' ') ?? []);
    // Of a day three days ago what is confirmed is read once more.
    expect(new Set(asked)).toEqual(new Set(['20261121 PlacedOrder', '20261121 ConfirmedOrder', '20261118 ConfirmedOrder']));
    for (const [series, windows] of kept.filter(([{ orderType }]) => orderType === 'PlacedOrder')) await expectKept(series, windows);
    await expectBills();
    expect((await syncedDays()).latest).toBe(20_778);
  });

  it('keeps what the API has forgotten', async () => {
    await life.beginRead();
    const [kept, lines, bills] = [await daysKept(), await soldNow(), await billsNow()];
    life.clock.now += 200 * DAY;
    await life.syncNow('view', 'later');
    for (const [series, windows] of kept) await expectKept(series, windows);
    const now = new Map((await soldNow()).map((line) => [`${line.orderId} ${line.itemId} ${line.modelId}`, line]));
    for (const line of lines) expect(now.get(`${line.orderId} ${line.itemId} ${line.modelId}`)).toMatchObject({ day: line.day });
    const ids = (await billsNow()).map(({ billId }) => billId);
    for (const { billId } of bills) expect(ids).toContain(billId);
  });

  it('tells what could not be read as a hole, goes on with the rest, and reads it the next time', async () => {
    life.world.setFaults([{ kind: 'status', status: 500, operation: 'get_content_performance', times: 1000 }] as never);
    const job = await life.syncNow('view', 'first');
    expect(job.state).toBe('partlyFailed');
    const days = await allPerformanceDays(SHOP_ID);
    const holes = days.ok ? days.value.flatMap(({ holes: own }) => Object.keys(own)) : [];
    expect(holes.length).toBeGreaterThan(0);
    expect(holes.every((name) => name.startsWith('content:'))).toBe(true);
    expect((await soldNow()).length).toBeGreaterThan(0);
    life.world.setFaults([]);
    await life.syncNow('view', 'again');
    await expectWhole();
  });
});

describe('a shop that cannot be read', () => {
  it('is asked once and no more where its authorization has ended, and keeps what it has', async () => {
    await life.beginRead();
    const lines = await soldNow();
    life.clock.now += DAY;
    await life.client();
    await setWorld(life.world, 'shops', { shopId: life.account.shopId, authorized: false });
    const before = life.world.requests().length;
    const job = await life.syncNow('person', 'refused');
    expect(job.state).toBe('partlyFailed');
    expect(life.world.requests().length - before).toBeLessThan(5);
    expect(await soldNow()).toEqual(lines);
    expect((await syncedDays()).latest).toBe(20_777);
  });

  it('waits while the vault is locked, and asks nothing', async () => {
    const { refused } = shopNow;
    shopNow.refused = { code: 'locked' };
    const runner = life.newRunner();
    await startShopSync(SHOP_ID, 'view', 'locked');
    await runner.carryOn();
    expect(await jobById('locked')).toMatchObject({ value: { state: 'waiting', wait: { why: 'locked' } } });
    expect(life.requests('get_shop_performance')).toEqual([]);
    shopNow.refused = refused;
    expect((await life.toItsEnd('locked')).state).toBe('done');
  });
});

describe('a worker that dies', () => {
  it('ends complete and equal to the world, killed at 12 random moments', async () => {
    let seed = 11;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const death = createDeath();
    vi.stubGlobal('fetch', death.request(worldFetch(life.world)));
    const begin = async (runner: ReturnType<typeof life.newRunner>) => {
      expect((await startShopSync(SHOP_ID, 'view', 'killed')).ok).toBe(true);
      await runner.carryOn();
    };
    for (let lives = 0; lives < 200; lives++) {
      death.left = death.struck < 12 ? 1 + random(160) : Number.POSITIVE_INFINITY;
      const known = await jobById('killed');
      await death.live(() => {
        const runner = life.newRunner(death.guard);
        return known.ok && known.value ? runner.carryOn() : begin(runner);
      });
      const job = await jobById('killed');
      if (job.ok && job.value && hasEnded(job.value)) break;
      life.clock.now += 31_000;
    }
    expect(death.struck).toBe(12);
    vi.stubGlobal('fetch', worldFetch(life.world));
    expect(await jobById('killed')).toMatchObject({ value: { state: 'done' } });
    await expectWhole();
    await expectBills();
  });
});

describe('each morning', () => {
  it('reads what was read once before, when yesterday is there, and asks again where it is not', async () => {
    life.newRunner();
    await syncEachMorning();
    expect(await jobIds()).toEqual([]);
    await life.syncNow('view', 'first');
    expect(await browser.alarms.get('earnings')).toMatchObject({ periodInMinutes: 60 });
    const { shopId } = life.account;
    const begun: number[] = [];
    // From noon on, hour by hour: the second morning finds that nothing was published.
    for (let hour = 0; hour < 46; hour++) {
      if (hour === 20) await setWorld(life.world, 'ams', { shopId, publishedDaysBehind: 2 });
      life.clock.now += 3_600_000;
      const before = await jobIds();
      await syncEachMorning();
      for (const id of await jobIds()) {
        if (before.includes(id)) continue;
        begun.push(((life.clock.now / 3_600_000 - 3) % 24) + 24 * Math.floor(hour / 24));
        expect((await life.toItsEnd(id)).state).toBe('done');
      }
    }
    expect(begun.map((hour) => Math.round(hour))).toEqual([7, 31, 34]);
  });

  it.each([
    ['yesterday is there', { endedAt: 0, latest: 99 }, 12, false],
    ['it is night', { endedAt: 0, latest: 98 }, 6, false],
    ['it was never read', { endedAt: null }, 8, true],
    ['it was tried just now', { endedAt: 100 * 24 + 6, latest: 98 }, 8, false],
    ['it was tried three hours ago', { endedAt: 100 * 24 + 9, latest: 98 }, 12, true],
    ['a clock that was wrong says when', { endedAt: 200 * 24, latest: 98 }, 12, true],
  ] as const)('is due or not: %s', (_what, known, hour, due) => {
    const at = (hours: number) => hours * 3_600_000;
    const ended = known.endedAt === null ? null : at(known.endedAt);
    expect(isShopDue(100, 'UTC', at(100 * 24 + hour), { ...known, endedAt: ended })).toBe(due);
  });
});

const jobIds = async () => {
  const jobs = await recentJobs(50);
  return jobs.ok ? jobs.value.map(({ id }) => id) : [];
};

async function syncedDays() {
  const [sold, performance] = [await soldSync(SHOP_ID), await syncOf(SHOP_ID, 'performance')];
  if (!sold.ok || !performance.ok) throw new Error('no sync');
  return { days: sold.value.days, latest: performance.value.latest };
}
const daysKept = async () => Promise.all(SERIES.map(async (series) => [series, await windowsOf(SHOP_ID, series)] as const));
