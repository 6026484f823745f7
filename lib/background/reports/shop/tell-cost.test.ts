import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serverClock } from '#lib/background/accounts/server-clock';
import { dayInZone } from '#lib/background/reports/earnings/day-in-zone';
import { COST_NOTE } from '#lib/background/shell/note-names';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { deleteRecords } from '#lib/records/database';
import { PERFORMANCE_TABLES, putPerformancePage } from '#lib/records/reports/performance/performance';
import { write } from '#lib/records/transact';
import { readSetting, writeSetting } from '#lib/settings/settings';
import { openCost, tellCost } from './tell-cost';

vi.mock('#lib/background/shell/person', () => ({
  personsLanguage: async () => 'en',
  texts: async () => (key: string, values?: object) => (values ? `${key} ${Object.values(values).join(' ')}` : key),
}));

/** Noon in Brazil on 20 November. */
const NOON = Date.UTC(2026, 10, 20, 15);
const create = vi.fn(async () => COST_NOTE);
const messages = () => (create.mock.calls as unknown as [string, { message: string }][]).map(([, { message }]) => message);
const shop = (id: string): ShopAccount => ({
  ...{ id, market: 'BR', partnerId: '1', shopId: id, api: 'https://x', name: null, logo: null, addedAt: 1 },
  ...{ mainAccountId: null, authorizedUntil: null, check: null, readOnly: false },
});

/** What AMS estimates of the day so many days ago, in whole reais. */
const spend = (accountId: string, daysAgo: number, reais: number) =>
  write(PERFORMANCE_TABLES, (transaction) => {
    const day = dayInZone(Date.now(), 'America/Sao_Paulo') - daysAgo;
    const own = { accountId, series: 'shop:PlacedOrder:AllChannel', kind: 'Day', day, page: 1, asOf: 5, total: 1, unread: 0 } as const;
    return putPerformancePage(transaction, { ...own, ids: [''], numbers: { commission: [reais * 100_000] }, answered: null }, true);
  });

beforeEach(async () => {
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  await deleteRecords();
  fakeBrowser.reset();
  create.mockClear();
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(create as never);
  await writeSetting('shops', [shop('a'), shop('b')]);
  await spend('a', 2, 40);
  await spend('a', 1, 60);
});

it('tells nothing until a limit is set, and nothing of what stays below it', async () => {
  await tellCost('a');
  await writeSetting('costLimits', { a: { day: '60', month: '100' }, b: { day: '1', month: '1' } });
  await tellCost('a');
  await tellCost('b');
  await tellCost('removed');
  expect(create).not.toHaveBeenCalled();
});

it('tells both limits in one notification, with how old the numbers are and no figure', async () => {
  await writeSetting('costLimits', { a: { day: '59.99', month: '99.99' } });
  await tellCost('a');
  expect(messages()).toEqual(['notify.costDay 19 Nov 1\nnotify.costMonth 19 Nov 1']);
});

it('tells a limit once: of a day until another day passes it, of a month not again, and a changed limit anew', async () => {
  await writeSetting('costLimits', { a: { day: '50', month: '90' } });
  await tellCost('a');
  await tellCost('a');
  expect(messages()).toHaveLength(1);
  await spend('a', 0, 70);
  await tellCost('a');
  expect(messages().slice(1)).toEqual(['notify.costDay 20 Nov 0']);
  await writeSetting('costLimits', { a: { day: '50', month: '120' } });
  await tellCost('a');
  expect(messages().slice(2)).toEqual(['notify.costMonth 20 Nov 0']);
  vi.setSystemTime(NOON + 15 * 86_400_000);
  await spend('a', 1, 51);
  await tellCost('a');
  expect(messages().slice(3)).toEqual(['notify.costDay 4 Dec 1']);
});

it('notes what was passed also where the system shows no notification, and ends in peace', async () => {
  create.mockRejectedValueOnce(new Error('Unable to download all specified images.'));
  await writeSetting('costLimits', { a: { day: '1', month: null } });
  await tellCost('a');
  await tellCost('a');
  expect(create).toHaveBeenCalledTimes(1);
  await openCost();
  expect(await readSetting('shopInPanel')).toEqual({ BR: 'a' });
});

it('a click opens the shop that was told of last', async () => {
  const opened = vi.spyOn(fakeBrowser.tabs, 'create');
  await writeSetting('costLimits', { a: { day: '1', month: null }, b: { day: '1', month: null } });
  await spend('b', 1, 5);
  await tellCost('a');
  vi.setSystemTime(NOON + 1_000);
  await tellCost('b');
  await openCost();
  expect(await readSetting('shopInPanel')).toEqual({ BR: 'b' });
  expect(opened.mock.calls[0]?.[0].url).toContain('sidepanel.html#shop/morning');
});

it.each([-400, -365, -31, -1, 1, 31, 365, 400])(
  'tells by Shopee’s calendar, also where this computer’s clock is off by %i days',
  async (off) => {
    // What was read is of Shopee's days; the clock turns only now.
    vi.setSystemTime(NOON + off * 86_400_000);
    const clock = await serverClock('https://x');
    clock.learn(NOON);
    await writeSetting('costLimits', { a: { day: '59.99', month: '99.99' } });
    await tellCost('a');
    expect(messages()).toEqual(['notify.costDay 19 Nov 1\nnotify.costMonth 19 Nov 1']);
    vi.setSystemTime(NOON);
    clock.learn(NOON);
  },
);
