import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { ENTRY_FRESH_MS, LOOK_EVERY_MS } from '#lib/domain/rates/freshness';
import { ok } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { deleteRecords } from '#lib/records/database';
import { ratesInView } from './rates-in-view';

const { shopClient, addedProducts, suggestedRates } = vi.hoisted(() => ({
  shopClient: vi.fn(),
  addedProducts: vi.fn(),
  suggestedRates: vi.fn(),
}));
vi.mock('#lib/background/shops/shop-client', () => ({ shopClient }));

const MINUTE = 60_000;
// 21:00 in Brazil.
const EVENING = Date.UTC(2026, 10, 22, 0);
/** Another one for each test: when a product was asked for is remembered for as long as the worker lives. */
let shop: ShopAccount;
let shops = 0;

beforeEach(async () => {
  await deleteRecords();
  shops += 1;
  shop = { id: `shop ${shops}`, market: 'BR' } as ShopAccount;
  shopClient.mockReset().mockResolvedValue(ok({ addedProducts, suggestedRates }));
  addedProducts.mockReset().mockResolvedValue(ok({ itemList: [] }));
  suggestedRates
    .mockReset()
    .mockImplementation(async ({ itemIdList }: { itemIdList: string[] }) =>
      ok({ rates: itemIdList.map((itemId) => ({ itemId, minRate: rateFromBasisPoints(500), maxRate: rateFromBasisPoints(900) })) }),
    );
});

const check = (now: number) => ratesInView(shop, ['20000000001', '20000000002'], now);

test('what is set now is asked again before it is ten minutes old, however the looks fall', async () => {
  let answeredAt = EVENING;
  await check(EVENING);
  // Page and panel read at their own times, each as often as it must.
  for (let at = EVENING + MINUTE; at < EVENING + 90 * MINUTE; at += LOOK_EVERY_MS) {
    const before = addedProducts.mock.calls.length;
    await check(at);
    if (addedProducts.mock.calls.length > before) answeredAt = at;
    // Until the next reading this is on screen.
    expect(at + LOOK_EVERY_MS - answeredAt).toBeLessThanOrEqual(10 * MINUTE - 25_000);
  }
  expect(addedProducts.mock.calls.length).toBeGreaterThan(8);
});

test('two who look at the same moment cost one call', async () => {
  await Promise.all([check(EVENING), check(EVENING), check(EVENING + ENTRY_FRESH_MS - 1)]);
  expect(addedProducts).toHaveBeenCalledTimes(1);
  expect(suggestedRates).toHaveBeenCalledTimes(1);
});

test('suggestions are asked for once in each day of the market', async () => {
  const first = await check(EVENING);
  expect(first.map(({ standing }) => standing.range?.max)).toEqual([900, 900]);
  for (const later of [1, 60, 179]) await check(EVENING + later * MINUTE);
  expect(suggestedRates).toHaveBeenCalledTimes(1);
  // Midnight in Brazil.
  await check(EVENING + 180 * MINUTE);
  await check(EVENING + 181 * MINUTE);
  await check(EVENING + (180 + 23 * 60) * MINUTE);
  expect(suggestedRates).toHaveBeenCalledTimes(2);
  await check(EVENING + (180 + 24 * 60) * MINUTE);
  expect(suggestedRates).toHaveBeenCalledTimes(3);
});
