import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { addDays, type Day } from '#lib/domain/day';
import { SOLD_COLUMNS } from '#lib/domain/reports/lines/sold-columns';
import type { SoldLine } from '#lib/domain/reports/lines/sold-line';
import type { RaiseAnswer } from '#lib/domain/reports/raise/raise';
import { deleteRecords } from '#lib/records/database';
import { keepCosts } from '#lib/records/rates/costs';
import type { JournalRow } from '#lib/records/rates/rows';
import { REPORT_TABLES } from '#lib/records/reports/report-state';
import { appendLines } from '#lib/records/reports/report-store';
import { write } from '#lib/records/transact';
import { aSoldLine } from '#test/support/reports/a-sold-line';
import { putSold } from '#test/support/reports/product-sales';
import { raiseOfPlace } from './raise-of-place';

/** A product's rate goes from 10 to 20 % on this day; a piece costs 60 of the 100 that it is sold for. */
const CHANGED: Day = '2026-10-20';
const BEFORE = Array.from({ length: 14 }, (_, at) => addDays(CHANGED, at - 14));
const AFTER = Array.from({ length: 14 }, (_, at) => addDays(CHANGED, at + 1));
const TERMS = { fee: 1_400 as CommissionRate, selling: 0 as CommissionRate, tax: 0 as CommissionRate, margin: null };
const UNITS = 100_000;
const number = (day: Day) => Date.parse(day) / 86_400_000;

let orders = 0;
/** Orders of a product on each of these days, one piece each. */
function sold(itemId: string, days: readonly Day[], aDay: number, over: Partial<SoldLine> = {}): readonly SoldLine[] {
  return days.flatMap((day) =>
    Array.from({ length: aDay }, () =>
      aSoldLine({
        ...{
          orderId: `o${orders++}`,
          itemId,
          day: number(day),
          purchaseTime: number(day) * 86_400 + 57_600,
          affiliateId: `${orders % 3}`,
          feeRate: 0,
        },
        ...over,
      }),
    ),
  );
}
const AT_20 = { commission: 20 * UNITS };
const OWN = () => [...sold('7', BEFORE, 1), ...sold('7', AFTER, 2, AT_20), ...sold('7', [CHANGED], 9)];

interface Shop {
  readonly lines: readonly SoldLine[];
  readonly days?: readonly Day[];
  readonly journal?: readonly Partial<JournalRow>[];
  readonly cost?: boolean;
}
async function answer({ lines, days = [...BEFORE, CHANGED, ...AFTER], journal = [], cost = true }: Shop): Promise<RaiseAnswer> {
  const own = { itemId: '7', at: Date.parse(`${CHANGED}T15:00:00Z`) };
  const saved = await write([...REPORT_TABLES, 'reportDays', 'journal'], async (transaction) => {
    await appendLines(transaction, 's', lines, SOLD_COLUMNS);
    const known = { asOf: 1, lines: 1, open: 0, unjudged: 0, unread: 0, hole: null };
    for (const day of days) await transaction.objectStore('reportDays').put({ accountId: 's', day: number(day), ...known });
    const row = { accountId: 's', what: 'edit', before: rateFromBasisPoints(1_000), after: rateFromBasisPoints(2_000), by: 'person' };
    for (const [at, one] of [own, ...journal].entries())
      await transaction
        .objectStore('journal')
        .put({ ...row, id: `j${at}`, outcome: 'done', failure: null, requestId: null, ...own, ...one } as unknown as JournalRow);
  });
  if (!saved.ok) throw new Error(saved.failure.code);
  if (cost) await keepCosts('s', [{ key: '7', cost: { amount: '60', currency: 'BRL' } }], 1);
  const result = await raiseOfPlace({ place: { market: 'BR', accountId: 's' }, itemId: '7', day: CHANGED, terms: TERMS });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

beforeEach(() => deleteRecords());

describe('did the raise pay', () => {
  it('holds 14 days before against 14 after, the day itself in neither, with all that is known of them', async () => {
    for (const day of [...BEFORE, ...AFTER]) await putSold('s', [{ itemId: '7', clicks: 3 }], { kind: 'Day', to: day });
    const found = await answer({ lines: OWN() });
    expect(found).toMatchObject({
      verdict: 'paid',
      before: { from: BEFORE[0], to: BEFORE.at(-1), affiliates: 3, orders: 14, clicks: 42, profit: BigInt(14 * 30 * UNITS) },
      after: { from: AFTER[0], to: AFTER.at(-1), orders: 28, clicks: 42, profit: BigInt(28 * 20 * UNITS) },
      control: null,
      gained: { profit: BigInt(140 * UNITS) },
      ready: '2026-11-04',
    });
  });

  it('takes off what others of the category gained without a change, and no product that was changed itself', async () => {
    const alike = [...sold('8', BEFORE, 1), ...sold('8', AFTER, 2)];
    const changedToo = sold('9', [...BEFORE, ...AFTER], 3);
    const elsewhere = sold('10', AFTER, 5, { category1: '200' });
    const found = await answer({ lines: [...OWN(), ...alike, ...changedToo, ...elsewhere], journal: [{ itemId: '9' }] });
    expect(found).toMatchObject({ verdict: 'notPaid', control: { products: 1, before: { orders: 14 }, after: { orders: 28 } } });
    expect(found.gained.profit).toBe(BigInt((560 - 840) * UNITS));
  });

  it('takes what Shopee refused for no change of the others', async () => {
    const alike = [...sold('8', BEFORE, 1), ...sold('8', AFTER, 2)];
    const refused = [{ itemId: '8' }, { itemId: null, what: 'editAll' as const }].map((one) => ({ ...one, outcome: 'refused' as const }));
    const found = await answer({ lines: [...OWN(), ...alike], journal: refused });
    expect(found.control).toMatchObject({ products: 1, before: { orders: 14 }, after: { orders: 28 } });
  });

  it('has nobody to be held against where all products were changed', async () => {
    const alike = sold('8', [...BEFORE, ...AFTER], 1);
    const all = { itemId: null, what: 'editAll' };
    expect((await answer({ lines: [...OWN(), ...alike], journal: [all] })).control).toBeNull();
  });

  it('waits for a day that was not read, and takes none for a day without orders', async () => {
    const days = [...BEFORE, CHANGED, ...AFTER];
    const found = await answer({ lines: OWN(), days: days.filter((day) => day !== AFTER[5]) });
    expect([found.verdict, found.before.clicks]).toEqual(['waiting', null]);
  });

  it('does not know the clicks of a product that the read part of a day does not list', async () => {
    for (const day of BEFORE) await putSold('s', [{ itemId: '8', clicks: 3 }], { kind: 'Day', to: day, complete: day !== BEFORE[4] });
    for (const day of AFTER) await putSold('s', [{ itemId: '8', clicks: 3 }], { kind: 'Day', to: day });
    const found = await answer({ lines: OWN() });
    expect([found.before.clicks, found.after.clicks]).toEqual([null, 0]);
  });

  it('says what margin it takes where the cost is not known, and that few orders say nothing', async () => {
    expect(await answer({ lines: OWN(), cost: false })).toMatchObject({ verdict: 'noCost', neededMargin: 3_000 });
    await deleteRecords();
    expect((await answer({ lines: [...sold('7', BEFORE.slice(0, 4), 1), ...sold('7', AFTER.slice(0, 9), 1)] })).verdict).toBe('tooFew');
  });
});
