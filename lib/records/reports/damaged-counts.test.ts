import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EarnedShare } from '#lib/domain/reports/earned/earned-by-links';
import { type PaymentLine, paymentLine } from '#lib/domain/reports/sync/payment';
import type { Result } from '#lib/domain/result';
import { close, records } from '#lib/records/database';
import { write } from '#lib/records/transact';
import { anyReportLine } from '#test/support/report-lines';
import { damagePart, partsOf } from '#test/support/reports/damage';
import { earnedState, pairKey, putEarned, sharesOf, sharesOfAccounts } from './earned';
import { PAYMENT_TABLES, paymentLines, paymentsOf, putPayment, putPaymentPage } from './payments';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

let accounts = 0;
const fresh = (): string => `account ${++accounts}`;
function found<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const damage = fc.record({ row: fc.nat(), part: fc.nat(), how: fc.nat() });
type Damage = typeof damage extends fc.Arbitrary<infer One> ? One : never;

/** Damages a part of a row of one of the tables. @returns whether the stored row is another one now */
async function damageOne(
  accountId: string,
  table: 'payments' | 'paymentLines' | 'linkEarnings' | 'earnedStates',
  how: Damage,
): Promise<boolean> {
  const database = await records();
  const rows = await database.getAll(table, IDBKeyRange.bound([accountId], [accountId, []]));
  const hit = rows[how.row % Math.max(1, rows.length)];
  if (!hit) return false;
  const parts = partsOf(hit);
  const before = structuredClone(hit);
  damagePart(hit, parts[how.part % parts.length] ?? [], how.how);
  await database.put(table, hit as never);
  const { check: _, ...was } = before;
  const { check: __, ...is } = hit;
  return JSON.stringify(was, plain) !== JSON.stringify(is, plain);
}
const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);

describe('payments', () => {
  const lines = fc.array(anyReportLine.map(paymentLine), { minLength: 1, maxLength: 6 });
  const VALIDATION = '77';
  const store = async (accountId: string, list: readonly PaymentLine[]) => {
    const cycle = { accountId, validationId: VALIDATION, readAt: 5 };
    await write(PAYMENT_TABLES, async (transaction) => {
      await putPaymentPage(transaction, cycle, 0, list);
      await putPayment(transaction, { ...cycle, unread: 0 }, list);
    });
  };

  it('are as they were written, or say that they are damaged; read again they are whole', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom('payments' as const, 'paymentLines' as const), damage, async (list, table, how) => {
        const accountId = fresh();
        await store(accountId, list);
        const truth = found(await paymentsOf(accountId))[0];
        const isOther = await damageOne(accountId, table, how);
        const [cycle] = found(await paymentsOf(accountId));
        const read = await paymentLines(accountId, VALIDATION);
        if (cycle?.failure === 'recordsDamaged') expect(cycle).toMatchObject({ accountId, validationId: VALIDATION, complete: false });
        else expect({ ...cycle, check: 0 }).toEqual({ ...truth, check: 0 });
        if (read.ok) expect(read.value).toEqual(list);
        else expect(read.failure.code).toBe('recordsDamaged');
        const isTold = cycle?.failure === 'recordsDamaged' || !read.ok;
        if (isOther) expect(isTold).toBe(true);
        if (isTold) told += 1;
        await store(accountId, list);
        expect(found(await paymentsOf(accountId))).toEqual([truth]);
        expect(found(await paymentLines(accountId, VALIDATION))).toEqual(list);
      }),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(20);
  });

  it('say that a page is missing', async () => {
    const accountId = fresh();
    const list = fc.sample(anyReportLine.map(paymentLine), { numRuns: 501, seed: 1 });
    await store(accountId, list);
    expect(found(await paymentLines(accountId, VALIDATION))).toHaveLength(501);
    const database = await records();
    await database.delete('paymentLines', [accountId, VALIDATION, 1]);
    expect(await paymentLines(accountId, VALIDATION)).toMatchObject({ ok: false, failure: { code: 'recordsDamaged' } });
  });

  it('of earlier versions have no sum, and are read', async () => {
    const accountId = fresh();
    const list = fc.sample(anyReportLine.map(paymentLine), { numRuns: 3, seed: 1 });
    await store(accountId, list);
    const database = await records();
    for (const table of PAYMENT_TABLES)
      for (const { check: _, ...row } of await database.getAll(table)) await database.put(table, row as never);
    expect(found(await paymentsOf(accountId))).toMatchObject([{ complete: true, failure: null }]);
    expect(found(await paymentLines(accountId, VALIDATION))).toEqual(list);
  });
});

describe('what links earned', () => {
  const sums = fc.record({
    orders: fc.nat(9),
    cancelledOrders: fc.nat(9),
    lines: fc.nat(9),
    net: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    pending: fc.bigInt({ min: 0n, max: 10n ** 9n }),
  });
  const share = fc.record({
    subIds: fc.constantFrom('a----', 'b----'),
    links: fc.constant(['one']),
    presets: fc.constant([]),
    parts: fc.record({ direct: sums, elsewhere: sums, unknown: sums }),
  }) as unknown as fc.Arbitrary<EarnedShare>;
  const stateOf = (accountId: string) => ({
    accountId,
    market: 'BR' as const,
    at: 5,
    rule: { cap: null, sellerPartElsewhere: null, learntFrom: 0 } as never,
    fresh: { lines: 3, untraced: 1 },
  });

  it('is as it was counted, or as if it had never been counted; counted anew it is whole', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(share, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('linkEarnings' as const, 'earnedStates' as const),
        damage,
        async (shares, table, how) => {
          const accountId = fresh();
          const pairs = [...new Set(shares.map(({ subIds }) => subIds))].map((subIds) => [accountId, subIds] as const);
          await putEarned(stateOf(accountId), shares);
          const [truth, state] = [found(await sharesOf(pairs)), found(await earnedState(accountId))];
          const isOther = await damageOne(accountId, table, how);
          const [now, all, stateNow] = [
            found(await sharesOf(pairs)),
            found(await sharesOfAccounts([accountId])),
            found(await earnedState(accountId)),
          ];
          for (const [account, subIds] of pairs) {
            const own = now.get(pairKey(account, subIds));
            if (own !== null) expect(own).toEqual(truth.get(pairKey(account, subIds)));
          }
          if (all) expect(all).toHaveLength(shares.length);
          if (stateNow) expect({ ...stateNow, check: 0 }).toEqual({ ...state, check: 0 });
          const isTold = !all || !stateNow;
          if (isOther) expect(isTold).toBe(true);
          if (isTold) told += 1;
          await putEarned(stateOf(accountId), shares);
          expect([found(await sharesOf(pairs)), found(await earnedState(accountId))]).toEqual([truth, state]);
        },
      ),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(20);
  });
});
