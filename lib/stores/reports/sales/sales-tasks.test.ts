import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { ALL_SALES } from '#lib/domain/reports/conversions/sale-filter';
import type { FileRow } from '#lib/domain/reports/files/file-rows';
import { deleteRecords } from '#lib/records/database';
import { keepCosts } from '#lib/records/rates/costs';
import { beginImport } from '#lib/records/reports/imports/write-import';
import type { ShownVerdict } from './bill-verdict';
import type { MonthAnswered } from './month-of-place';
import type { ProfitAnswered } from './profit-of-place';
import { type SalesAnswered, salesLines } from './sales-of-place';
import type { ShownBill } from './sales-source';
import { doSalesTask, type SalesTask } from './sales-tasks';

const CENT = 1_000;
const PLACE = { market: 'BR', accountId: null } as const;
const TERMS = { fee: 1_400 as CommissionRate, selling: 0 as CommissionRate, tax: 0 as CommissionRate, margin: null };
const DAY = Date.parse('2026-07-05T00:00:00Z') / 86_400_000;
const TODAY = DAY + 40;
const time = (day: number) => day * 86_400 + 60_000;
const row = (at: number, over: FileRow['row'] = {}): FileRow => ({
  key: `k${at}`,
  row: {
    ...{ orderId: `o${at}`, itemId: '7', itemName: 'Cup', orderStatus: 'Concluído', verifiedStatus: 'Válido', affiliateName: `A${at % 3}` },
    ...{ orderTime: time(DAY), orderTimeDay: DAY, verifiedTime: time(DAY + 5), verifiedTimeDay: DAY + 5, quantity: 1 },
    ...{
      purchaseValue: 10_000 * CENT,
      refundAmount: 0,
      itemAffiliateCommission: 1_000 * CENT,
      serviceFee: 140 * CENT,
      expense: 1_140 * CENT,
    },
    ...over,
  },
});

async function put(kind: 'sellerBill' | 'sellerConversions', rows: readonly FileRow[]): Promise<void> {
  const writer = await beginImport({
    ...{ accountId: 'files:BR', importId: kind, name: kind, hash: kind, kind, language: 'pt', market: 'BR', currency: 'BRL' },
    ...{ asOf: Date.UTC(2026, 7, 12), asOfBy: 'person', importedAt: 1 },
  });
  if (!writer.ok) throw new Error('not begun');
  await writer.value.rows(rows);
  await writer.value.end({ bad: 0, unknown: [], missing: [], byPlace: [], byPerson: [], net: null });
}

const ask = async <T>(task: SalesTask): Promise<T> => {
  const answer = await doSalesTask(task, () => undefined);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value as T;
};
const PERIOD = '2026-07-01 - 2026-07-31';

beforeEach(() => deleteRecords());

describe('files alone', () => {
  it('are bills of their periods, held against the conversions of files', async () => {
    const bill = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((at) =>
      row(at, { chargePeriod: PERIOD, ...(at === 3 ? { serviceFee: 150 * CENT } : {}) }),
    );
    await put('sellerBill', [...bill, row(50, { chargePeriod: PERIOD })]);
    await put('sellerConversions', [...Array.from({ length: 13 }, (_, at) => row(at)), row(14, { verifiedStatus: 'Não verificado' })]);
    const [shown] = await ask<readonly ShownBill[]>({ kind: 'bills', place: PLACE });
    expect(shown).toMatchObject({ month: 202_607, from: 'file', total: 13 * 1_140 * CENT, lines: { count: 13 } });
    const verdict = await ask<ShownVerdict>({ kind: 'verdict', question: { ...PLACE, billId: shown?.id ?? '', today: '2026-08-12' } });
    expect(verdict.wrong.map(({ kind, orderId }) => `${kind} ${orderId}`).sort()).toEqual(['extra o50', 'fee o3', 'missing o12', 'total ']);
    expect(verdict.notYet).toMatchObject([{ orderId: 'o14', due: '2026-09-10' }]);
    expect(verdict).toMatchObject({ conversionsFrom: 'file', knowsMonths: true });
    const lines: unknown[] = [];
    await doSalesTask({ kind: 'billLines', place: PLACE, billId: shown?.id ?? '' }, (part) => lines.push(...part));
    expect(lines).toHaveLength(13);
    expect(
      await doSalesTask({ kind: 'verdict', question: { ...PLACE, billId: 'none', today: '2026-08-12' } }, () => undefined),
    ).toMatchObject({
      failure: { code: 'unknownBill' },
    });
  });

  it('tell what some affiliates sold together, the best first, without what was turned down', async () => {
    const sold = (at: number, itemId: string, affiliateName: string, cents: number, over: FileRow['row'] = {}) =>
      row(at, { itemId, itemName: `Cup ${itemId}`, affiliateName, purchaseValue: cents * CENT, ...over });
    await put('sellerConversions', [
      ...[sold(0, '7', 'Ana', 900), sold(1, '8', 'Ana', 500), sold(2, '8', 'Bia', 500), sold(3, '9', 'Caio', 9_999)],
      sold(4, '6', 'Bia', 9_999, { verifiedStatus: 'Inválido' }),
    ]);
    const question = { place: PLACE, range: { from: DAY, to: DAY }, affiliateIds: ['Ana', 'Bia', 'nobody'], most: 2 };
    expect(await ask({ kind: 'soldProducts', question })).toEqual([
      { itemId: '8', name: 'Cup 8', afterRefunds: BigInt(1_000 * CENT) },
      { itemId: '7', name: 'Cup 7', afterRefunds: BigInt(900 * CENT) },
    ]);
    expect(await ask({ kind: 'soldProducts', question: { ...question, most: 1 } })).toHaveLength(1);
    expect(await ask({ kind: 'soldProducts', question: { ...question, range: { from: DAY + 1, to: DAY + 9 } } })).toEqual([]);
  });

  it('are listed as far as anybody reads, and a file has all of them, the newest first', async () => {
    await put('sellerConversions', [
      row(0),
      row(1, { orderTime: time(DAY) + 60, verifiedStatus: 'Inválido' }),
      row(2, { orderTime: time(DAY) + 30 }),
    ]);
    const question = { place: PLACE, filter: { ...ALL_SALES, from: DAY, to: DAY }, groups: 'affiliate', today: TODAY } as const;
    const some = await salesLines(question, 2);
    expect(some.ok && some.value.map(({ orderId }) => orderId)).toEqual(['o1', 'o2']);
    const file = { question, format: 'csv', titles: { 'bills.head.order': 'Order' }, statuses: { invalid: 'Turned down' } } as const;
    const [head, ...lines] = (await (await ask<Blob>({ kind: 'salesFile', file })).text()).trim().split('\r\n');
    expect(head?.split(';')[0]).toBe('Order');
    expect(lines.map((line) => line.split(';')[0])).toEqual(['o1', 'o2', 'o0']);
    expect(lines[0]).toContain('Turned down');
    const workbook = await ask<Blob>({ kind: 'salesFile', file: { ...file, format: 'xlsx' } });
    expect(new TextDecoder().decode(await workbook.arrayBuffer()).slice(0, 2)).toBe('PK');
  });

  it('are conversions by day, the sheet of a month, and profit', async () => {
    await put('sellerConversions', [
      row(0),
      row(1),
      row(2, { orderTimeDay: DAY + 40, orderTime: time(DAY + 40), verifiedTime: time(DAY + 45) }),
    ]);
    const filter = { ...ALL_SALES, from: DAY, to: DAY + 10 };
    const sales = await ask<SalesAnswered>({ kind: 'sales', question: { place: PLACE, filter, groups: 'affiliate', today: TODAY } });
    expect(sales).toMatchObject({ lines: 2, from: 'file', missing: null, total: { orders: 2, commission: 2_000_000n } });
    const month = await ask<MonthAnswered>({ kind: 'month', question: { place: PLACE, month: 202_607, floor: 0, today: '2026-08-12' } });
    expect(month.sheet).toMatchObject({ state: 'closed', rows: [{ orders: 1 }, { orders: 1 }] });
    const profit = await ask<ProfitAnswered>({
      kind: 'profit',
      question: { place: PLACE, range: { from: DAY, to: DAY }, terms: TERMS, today: TODAY },
    });
    expect(profit.report.missing.products).toBe(1);
    await keepCosts('s', [{ key: '7', cost: { amount: '60', currency: 'BRL' } }], 1);
    const own = await ask<ProfitAnswered>({
      kind: 'profit',
      question: { place: { market: 'BR', accountId: 's' }, range: { from: DAY, to: DAY }, terms: TERMS, today: TODAY },
    });
    // 100 − 10 − 1.40 − 60 of each of two.
    expect(own.report.total.profit).toBe(5_720_000n);
  });
});

it('a shop that was never read has nothing of a file, and not one known day', async () => {
  await deleteRecords();
  const place = { market: 'BR', accountId: 'never-read' } as const;
  const filter = { ...ALL_SALES, from: DAY, to: DAY + 9 };
  const sales: SalesTask = { kind: 'sales', question: { place, filter, groups: 'affiliate', today: TODAY } };
  expect(await ask<SalesAnswered>(sales)).toMatchObject({ from: 'api', lines: 0, missing: 10, nothing: true });
  const profit: SalesTask = { kind: 'profit', question: { place, terms: TERMS, range: { from: DAY, to: DAY + 9 }, today: TODAY } };
  expect(await ask<ProfitAnswered>(profit)).toMatchObject({ from: 'api', missing: 10, nothing: true });
});

it('misses days by the present one that it is told, whatever this computer takes it for', async () => {
  await deleteRecords();
  const place = { market: 'BR', accountId: 'never-read' } as const;
  const missing = async (today: number) => {
    const filter = { ...ALL_SALES, from: DAY, to: DAY + 9 };
    const sales = await ask<SalesAnswered>({ kind: 'sales', question: { place, filter, groups: 'affiliate', today } });
    const range = { from: DAY, to: DAY + 9 };
    return [sales.missing, (await ask<ProfitAnswered>({ kind: 'profit', question: { place, terms: TERMS, range, today } })).missing];
  };
  vi.useFakeTimers({ now: (DAY - 300) * 86_400_000, toFake: ['Date'] });
  try {
    expect(await missing(DAY + 5)).toEqual([5, 5]);
    expect(await missing(DAY + 40)).toEqual([10, 10]);
  } finally {
    vi.useRealTimers();
  }
});
