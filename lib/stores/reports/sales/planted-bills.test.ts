import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';

import { SHOP_ID, worldOfShops } from '#test/support/reports/world-shop-sync';
import { check, setWorld } from '#test/world/open-platform/shop-client';
import { billVerdict } from './bill-verdict';
import { billsOfPlace } from './sales-source';

vi.mock('#lib/background/shops/shop-client', async () => (await import('#test/support/reports/shop-rooms')).shopClientRoom);
vi.mock('#lib/background/accounts/server-clock', async () => (await import('#test/support/sync-rooms')).serverClockRoom);
vi.mock('#lib/background/jobs/runner', async () => (await import('#test/support/sync-rooms')).runnerRoom);
vi.mock('#lib/domain/reports/sync/shop/windows', async (load) => (await import('#test/support/reports/shop-rooms')).ordersOnly(load));

const life = worldOfShops();

interface Truth {
  readonly validationId: string;
  readonly month: number;
  readonly differences: readonly {
    readonly kind: string;
    readonly class: string;
    readonly orderSn: string;
    readonly amount: number;
    readonly fee: number;
    readonly due: number | null;
  }[];
}

const plant = async (plan: object, month?: number) =>
  (await setWorld(life.world, 'ams/bills', { shopId: life.account.shopId, plant: plan, month })) as unknown as Truth;
/** What the world calls by more names, the bill is told by one. */
const KINDS: Readonly<Record<string, string>> = { commission: 'rate', again: 'twice' };
const scaled = (cents: number) => cents * 10 ** (AMOUNT_SCALE - 2);
const sorted = (rows: readonly (readonly (string | number)[])[]) =>
  [...rows].sort((left, right) => left.join().localeCompare(right.join()));

const place = { accountId: SHOP_ID, market: 'BR' } as const;

/** What the extension says of the seller's bills, after it has read all of them. */
async function verdicts(requestId: string) {
  const job = await life.syncNow('person', requestId);
  expect(job.state).toBe('done');
  const bills = await billsOfPlace(place);
  if (!bills.ok) throw new Error(bills.failure.code);
  const found = new Map<number, Extract<Awaited<ReturnType<typeof billVerdict>>, { ok: true }>['value']>();
  for (const bill of bills.value) {
    if (bill.source !== 'Seller' || bill.month < 202_609) continue;
    const verdict = await billVerdict({ ...place, billId: bill.id, today: '2026-11-21' });
    if (!verdict.ok) throw new Error(verdict.failure.code);
    found.set(bill.month, verdict.value);
    // The list and the bill's own page say one amount.
    const { total, deducted, left, credit } = verdict.value.bill;
    expect(bill).toMatchObject({ total, deducted, left, credit });
  }
  return found;
}

/** What is said is what was planted: kind, order, money. */
function expectPlanted(
  verdict: Awaited<ReturnType<typeof verdicts>> extends Map<number, infer V> ? V | undefined : never,
  truth: Truth | null,
) {
  const wrong = (truth?.differences ?? []).filter((each) => each.class === 'wrong');
  const later = (truth?.differences ?? []).filter((each) => each.class === 'notYet');
  expect(sorted((verdict?.wrong ?? []).map(({ kind, orderId, amount }) => [kind, orderId, amount]))).toEqual(
    sorted(wrong.map(({ kind, orderSn, amount, fee }) => [KINDS[kind] ?? kind, orderSn ?? '', scaled(kind === 'fee' ? fee : amount)])),
  );
  expect(sorted((verdict?.notYet ?? []).map(({ orderId, amount, due }) => [orderId, amount, due]))).toEqual(
    sorted(later.map(({ orderSn, amount }) => [orderSn, scaled(-amount), '2026-12-10'])),
  );
}

it('finds in the bills that the world sends exactly what was planted there, of every kind', async () => {
  const counts = { missing: 2, extra: 2, rate: 2, commission: 1, refund: 2, twice: 2, again: 2, fee: 2, total: 1, later: 9 };
  const truth = await plant(counts);
  const found = await verdicts('all kinds');
  expectPlanted(found.get(202_610), truth);
  expect(found.get(202_610)?.unknown.lines).toBe(0);
  expectPlanted(found.get(202_609), null);
  expect([found.get(202_610)?.unit.unit, found.get(202_610)?.billUnit]).toEqual(['whole', 'whole']);
});

it('finds the same where amounts come in cents, and says so', async () => {
  await setWorld(life.world, 'ams', { shopId: life.account.shopId, priceScale: 'minor', billScale: 'minor' });
  const [truth] = await check<Truth[]>(life.world, `ams/bills?shopId=${life.account.shopId}`);
  const found = await verdicts('cents');
  expect([found.get(202_610)?.wrong.length, found.get(202_610)?.notYet.length]).toEqual([3, 4]);
  expectPlanted(found.get(202_610), truth ?? null);
  expect([found.get(202_610)?.unit.unit, found.get(202_610)?.billUnit]).toEqual(['cents', 'cents']);
});
