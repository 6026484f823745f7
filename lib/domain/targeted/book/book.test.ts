import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { counts, saleSums } from '#lib/domain/reports/bills/sale-sums';
import { type ProfitScope, profitReport } from '#lib/domain/reports/profit/profit';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { affiliateBook, type BookNote, type BookSources, mergedIds, standingOf } from './book';

const TODAY = 20_400;
const EVER = { range: { from: 0, to: TODAY }, today: TODAY };
const scope = (costs: Readonly<Record<string, string>> = {}, over: Partial<ProfitScope['terms']> = {}): ProfitScope => ({
  terms: { fee: 1_400 as CommissionRate, selling: 333 as CommissionRate, tax: 777 as CommissionRate, margin: null, ...over },
  dayOf: () => '2025-10-01',
  costOf: (itemId) => (costs[itemId] ? { cost: { amount: costs[itemId], currency: 'BRL' } } : null),
});
const sources = (over: Partial<BookSources> = {}): BookSources => ({
  names: new Map(),
  notes: [],
  campaigns: [],
  performance: new Map(),
  recommended: new Map(),
  ...over,
});
const note = (affiliateId: string, over: Partial<BookNote> = {}): BookNote => ({
  ...{ affiliateId, tags: [], note: '', contacted: null, promisedRate: null, mergedInto: null, erasedAt: null },
  ...over,
});

const anyLine = fc
  .record({
    order: fc.integer({ min: 0, max: 40 }),
    item: fc.integer({ min: 1, max: 4 }),
    affiliate: fc.constantFrom('11', '12', '13', ''),
    day: fc.integer({ min: TODAY - 90, max: TODAY }),
    cents: fc.integer({ min: 1, max: 99_999 }),
    part: fc.constantFrom(0, 0, 0, 33, 100),
    told: fc.boolean(),
    state: fc.constantFrom('completed', 'pending', 'cancelled', 'unpaid'),
    verified: fc.constantFrom('valid', 'invalid', 'unverified'),
  })
  .map(({ order, item, affiliate, cents, part, told, ...over }) => {
    const line = aSaleLine({ ...over, cents, refundCents: Math.floor((cents * part) / 100) } as Parameters<typeof aSaleLine>[0]);
    return { ...line, orderId: `o${order}`, itemId: `${item}`, affiliateId: affiliate, ...(told ? {} : { fee: null }) };
  });

describe('the book of affiliates', () => {
  it('together has what the shop has, to the last unit, whoever is merged with whom', () => {
    const merges = fc.array(fc.tuple(fc.constantFrom('11', '12', '13'), fc.constantFrom('11', '12', '13')), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 60 }), fc.constantFrom(null, 3_000 as CommissionRate), merges, (lines, margin, pairs) => {
        const own = lines.filter((line) => counts(line) && line.state !== 'unpaid');
        const [all, by] = [saleSums(own), scope({ 1: '12.34', 2: '3' }, { margin })];
        const notes = pairs.map(([from, to]) => note(from, { mergedInto: from === to ? null : to }));
        const book = affiliateBook(lines, sources({ notes }), by, EVER);
        const sum = (of: (row: (typeof book)[number]) => bigint) => book.reduce((total, row) => total + of(row), 0n);
        for (const figure of ['sales', 'refund', 'afterRefunds', 'commission'] as const)
          expect(sum((row) => row[figure])).toBe(all[figure]);
        // What one line does not tell, its affiliate's sum does not know, nor the whole.
        expect(book.some(({ fee }) => fee === null)).toBe(all.fee === null);
        if (all.fee !== null) expect(sum((row) => row.fee ?? 0n)).toBe(all.fee);
        expect(book.reduce((total, { lines: count }) => total + count, 0)).toBe(all.lines);
        const report = profitReport(lines, by);
        expect([sum((row) => row.knownNet), sum((row) => row.cost)]).toEqual([report.total.profit, report.total.cost]);
        expect(book.every(({ net, missing }) => (net === null) === missing > 0)).toBe(true);
      }),
    );
  });

  it('has all whom anything tells of, with their campaigns, performance and notes', () => {
    const lines = [
      aSaleLine({ orderId: 'a', cents: 8_000, day: TODAY - 40 }),
      aSaleLine({ orderId: 'b', affiliateId: '12', affiliateName: 'Caio', affiliateUsername: 'caio', cents: 2_000, day: TODAY }),
    ];
    const rows = affiliateBook(
      lines,
      sources({
        names: new Map([
          ['11', { name: 'Bia Lima', username: null }],
          ['14', { name: 'Davi', username: 'davi' }],
        ]),
        notes: [note('11', { tags: ['vip'], promisedRate: 1_200 as CommissionRate }), note('16', { erasedAt: 1 })],
        campaigns: [{ name: 'Natal', affiliateIds: ['11', '15'] }],
        performance: new Map([['12', { clicks: 9, newBuyers: 3 }]]),
        recommended: new Map([['14', 0]]),
      }),
      scope({ 1: '5' }),
      EVER,
    );
    expect(rows.map(({ id }) => id)).toEqual(['11', '12', '14', '15', '16']);
    expect(rows[0]).toMatchObject({
      name: 'Bia Lima',
      username: 'bia',
      share: 8_000,
      tags: ['vip'],
      campaigns: ['Natal'],
      standing: 'sleeping',
    });
    expect(rows[1]).toMatchObject({ name: 'Caio', share: 2_000, clicks: 9, newBuyers: 3, standing: 'new', channels: ['Telegram'] });
    expect(rows[2]).toMatchObject({ name: 'Davi', recommended: 0, standing: 'unsold', orders: 0, clicks: null });
    expect(rows[4]).toMatchObject({ name: '', username: '', erased: true });
  });

  it('sums a period, and tells first and last of all that is known', () => {
    const lines = [aSaleLine({ orderId: 'a', day: TODAY - 200 }), aSaleLine({ orderId: 'b', day: TODAY - 3 })];
    const [row] = affiliateBook(lines, sources(), scope(), { range: { from: TODAY - 29, to: TODAY }, today: TODAY });
    expect(row).toMatchObject({ orders: 1, first: TODAY - 200, last: TODAY - 3, standing: 'rising', net: null, missing: 1 });
  });

  it('names nobody who was erased, though a line still does', () => {
    const [row] = affiliateBook([aSaleLine()], sources({ notes: [note('11', { erasedAt: 5 })] }), scope(), EVER);
    expect(row).toMatchObject({ id: '11', name: '', username: '', erased: true, orders: 1 });
  });
});

const sale = (day: number, orderId = `${day}`, cents = 1_000) => aSaleLine({ day, orderId, cents });
it.each([
  ['unsold', []],
  ['undated', [sale(0, 'a'), sale(0, 'b')]],
  ['sleeping', [sale(TODAY - 30)]],
  ['new', [sale(TODAY - 29)]],
  ['oneOrder', [sale(TODAY - 50, 'same'), sale(TODAY - 1, 'same')]],
  ['rising', [sale(TODAY - 31, 'a', 1_000), sale(TODAY - 29, 'b', 1_500)]],
  ['steady', [sale(TODAY - 31, 'a', 1_000), sale(TODAY - 29, 'b', 1_499)]],
] as const)('calls an affiliate %s', (standing, lines) => expect(standingOf(lines, TODAY)).toBe(standing));

it('takes a line whose day nobody tells for no first sale', () => {
  const days = fc.array(fc.constantFrom(0, TODAY - 90, TODAY - 40, TODAY - 29, TODAY - 1), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(days, (own) => {
      const told = own.filter((day) => day > 0);
      fc.pre(told.length > 0);
      const standing = standingOf(
        own.map((day) => sale(day)),
        TODAY,
      );
      expect(standing === 'new').toBe(Math.min(...told) > TODAY - 30);
      expect(standing === 'sleeping').toBe(Math.max(...told) <= TODAY - 30);
    }),
  );
});

it('follows merges, and never goes round', () => {
  const pair = (affiliateId: string, mergedInto: string | null) => ({ affiliateId, mergedInto });
  const of = mergedIds([pair('1', '2'), pair('2', '3'), pair('4', null)]);
  expect(['1', '2', '3', '4', '5'].map(of)).toEqual(['3', '3', '3', '4', '5']);
  expect(() => mergedIds([pair('1', '2'), pair('2', '1')])('1')).not.toThrow();
});
