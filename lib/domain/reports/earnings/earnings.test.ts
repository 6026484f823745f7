import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSegment } from '#lib/domain/reports/lines/columns';
import { compact } from '#lib/domain/reports/lines/compact';
import { dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import { everyRow, latestRows } from '#lib/domain/reports/lines/latest-rows';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { linesOf, type OwnedLine, plainSums, wordOf } from '#test/support/plain-earnings';
import { anyReportLine, plainLines } from '#test/support/report-lines';
import { anyQuestion as question } from '#test/support/reports/earnings-questions';
import { dayTotalsOf } from './day-totals';
import { earningsOf } from './earnings';
import { earningsFromTotals } from './earnings-from-totals';
import { type AccountLines, earningsTable } from './earnings-table';
import { addSums, NO_SUMS, orderFigure } from './measures';
import { dayOf, periodBefore } from './periods';
import type { EarningsDimension, EarningsGroup, EarningsQuestion, EarningsSums } from './question';

type Pages = readonly (readonly ReportLine[])[];

const anyPages = fc.array(fc.array(anyReportLine, { maxLength: 10 }), { maxLength: 8 });
/** Two accounts of one market, and one of another that must never count. */
const world = fc.record({ a: anyPages, b: anyPages, other: anyPages });

const tableOf = (pages: Readonly<Record<string, Pages>>, { market, accounts, source = 'api' }: EarningsQuestion) =>
  earningsTable(
    accounts
      .filter((account) => account.market === market)
      .map(({ id }): AccountLines => {
        const dictionary = dictionaryOf();
        const segments = (pages[id] ?? []).map((page) => toSegment(page, dictionary).hot);
        return { accountId: id, segments, live: latestRows(segments, dictionary), dictionary, packed: false };
      }),
    source,
  );
const allLines = (pages: Readonly<Record<string, Pages>>): readonly OwnedLine[] =>
  Object.entries(pages).flatMap(([accountId, list]) => plainLines(list).map((line) => ({ ...line, accountId })));
const withoutOrders = (sums: EarningsSums) => ({ ...sums, orders: 0 });

/** Every level: groups are what a recount says, in their order, and add up with the rest to what is above. */
function checkLevel(
  lines: readonly OwnedLine[],
  { groups, rest }: Pick<EarningsGroup, 'groups' | 'rest'>,
  asked: EarningsQuestion,
  depth = 0,
): void {
  const dimension = asked.by?.[depth];
  if (!dimension) {
    expect([groups, rest]).toEqual([[], null]);
    return;
  }
  const words = new Set(lines.map((line) => wordOf(line, dimension, asked.presets)));
  const shown = groups.filter(({ sums }) => sums.lines > 0);
  for (const group of groups) {
    const own = lines.filter((line) => wordOf(line, dimension, asked.presets) === group.key);
    expect(group.sums).toEqual(plainSums(own));
    expect(group.only[dimension]).toEqual([group.key]);
    checkLevel(own, group, asked, depth + 1);
  }
  const left = lines.filter((line) => !groups.some(({ key }) => key === wordOf(line, dimension, asked.presets)));
  // A group without a line is one that had some before.
  if (!asked.before) expect(groups).toEqual(shown);
  if (!asked.before) expect([words.size, rest?.count ?? 0]).toEqual([shown.length + (rest?.count ?? 0), words.size - shown.length]);
  expect(rest?.sums ?? NO_SUMS).toEqual(plainSums(left));
  expect(groups.length).toBeLessThanOrEqual(asked.limit ?? 1000);
  expect(withoutOrders([...groups, ...(rest ? [rest] : [])].reduce((sum, { sums }) => addSums(sum, sums), NO_SUMS))).toEqual(
    withoutOrders(plainSums(lines)),
  );
  const { by, down } =
    asked.order ?? (['day', 'week', 'month'].includes(dimension) ? { by: 'key', down: false } : { by: 'expected', down: true });
  const figures = groups.map(({ key, sums }) => (by === 'key' ? key : orderFigure(sums, by)));
  expect(figures).toEqual([...figures].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0) * (down ? -1 : 1)));
}

/** The same pages with each order on a day of its own, as orders are. */
const withDays = (pages: Readonly<Record<string, Pages>>): Readonly<Record<string, Pages>> =>
  Object.fromEntries(
    Object.entries(pages).map(([id, list]) => [
      id,
      list.map((page) => page.map((line) => ({ ...line, day: 20_000 + Number(line.orderId.slice(1)) }))),
    ]),
  );
const packedOf = (pages: Pages) => {
  const dictionary = dictionaryOf();
  const segments = compact(
    pages.map((page) => toSegment(page, dictionary)),
    5,
    dictionary,
  ).map(({ hot }) => hot);
  return { segments, live: everyRow(segments), dictionary };
};

describe('stored totals', () => {
  it('are none where an order has several days, which cannot be added', () => {
    let several = 0;
    fc.assert(
      fc.property(anyPages, (pages) => {
        const lines = plainLines(pages);
        const count = (of: (line: ReportLine) => readonly unknown[]) => new Set(lines.map((line) => JSON.stringify(of(line)))).size;
        const isSeveral = count(({ source, orderId, day }) => [source, orderId, day]) > count(({ source, orderId }) => [source, orderId]);
        if (isSeveral) several += 1;
        expect(dayTotalsOf({ accountId: 'a', ...packedOf(pages), packed: true }) === null).toBe(isSeveral);
      }),
    );
    expect(several).toBeGreaterThan(10);
  });
});

describe('what was earned', () => {
  it('is the same from stored totals as from the lines, made compact or not, whatever is asked of days and states', () => {
    let counted = 0;
    fc.assert(
      fc.property(
        world,
        question,
        fc.subarray<EarningsDimension>(['state', 'month', 'week', 'day']),
        (given, { only: _, limit: __, ...rest }, by) => {
          const pages = withDays(given);
          const asked = { ...rest, by };
          const ids = ['a', 'b'];
          const totals = ids.map((id) => {
            return { accountId: id, totals: dayTotalsOf({ accountId: id, ...packedOf(pages[id] ?? []), packed: true }) };
          });
          const found = earningsFromTotals(totals, asked);
          const packed = earningsTable(
            ids.map((id) => ({ accountId: id, ...packedOf(pages[id] ?? []), packed: true })),
            asked.source ?? 'api',
          );
          const plain = earningsOf(tableOf(pages, asked), asked);
          expect(earningsOf(packed, asked)).toEqual(plain);
          expect(found).toEqual({ ...plain, provenance: { ...plain.provenance, counted: 'totals' } });
          if (plain.total.lines > 0) counted += 1;
        },
      ),
      { numRuns: 150 },
    );
    expect(counted).toBeGreaterThan(50);
  });

  it('goes from what was promised to what is paid in steps that each open their lines and meet to the last unit', () => {
    fc.assert(
      fc.property(world, question, (pages, asked) => {
        const { total, waterfall } = earningsOf(tableOf(pages, asked), asked);
        const steps = Object.fromEntries(waterfall.map((step) => [step.step, step]));
        expect(waterfall[0]).toEqual({ step: 'gross', amount: total.gross, from: 0n, to: total.gross, only: asked.only ?? {} });
        for (const [at, { step, from, amount, to, only }] of waterfall.slice(1, -1).entries()) {
          expect([from, to]).toEqual([waterfall[at]?.to, from + amount]);
          const lines = linesOf(allLines(pages), { ...asked, only });
          if (step !== 'other') expect(-amount).toBe(plainSums(lines)[step as 'cap']);
        }
        expect([steps['net']?.amount, waterfall.at(-2)?.to]).toEqual([total.net, total.net]);
        expect(plainSums(linesOf(allLines(pages), { ...asked, only: steps['net']?.only ?? {} })).net).toBe(total.net);
      }),
      { numRuns: 150 },
    );
  });

  it('knows no residue where lines are what their parts say', () => {
    fc.assert(
      fc.property(world, question, (pages, asked) => {
        const exact = Object.fromEntries(
          Object.entries(pages).map(([id, list]) => [
            id,
            list.map((page) => page.map((line) => ({ ...line, shopee: line.fee, seller: 7, net: 7 }))),
          ]),
        );
        expect(earningsOf(tableOf(exact, asked), asked).waterfall.map(({ step }) => step)).not.toContain('other');
      }),
      { numRuns: 100 },
    );
  });

  it('compares a group with the same one before: days by their place, others by their word', () => {
    fc.assert(
      fc.property(world, question, fc.nat(3), (pages, given, length) => {
        const from = 20_002;
        const period = { from: dayOf(from), to: dayOf(from + length) };
        const before = periodBefore(period);
        const asked = { ...given, period, before, only: {}, limit: 1000 };
        const lines = linesOf(allLines(pages), asked, before).map((line) => ({ ...line, day: line.day + length + 1 }));
        const check = ({ groups }: Pick<EarningsGroup, 'groups'>, own: readonly OwnedLine[], depth = 0) => {
          for (const group of groups) {
            const mine = own.filter((line) => wordOf(line, asked.by?.[depth] as EarningsDimension, asked.presets) === group.key);
            expect(group.before).toEqual(plainSums(mine));
            check(group, mine, depth + 1);
          }
        };
        check(earningsOf(tableOf(pages, asked), asked), lines);
      }),
      { numRuns: 150 },
    );
  });

  it('is what a plain recount says on every level of any question, exact beyond 2^53, and adds up to the last unit', () => {
    fc.assert(
      fc.property(world, question, (pages, asked) => {
        const earnings = earningsOf(tableOf(pages, asked), asked);
        const lines = linesOf(allLines(pages), asked);
        expect(earnings.total).toEqual(plainSums(lines));
        checkLevel(lines, earnings, asked);
        expect(earnings.before).toEqual(asked.before ? plainSums(linesOf(allLines(pages), asked, asked.before)) : null);
      }),
      { numRuns: 150 },
    );
  });

  it('has for all lines the groups that have one, and no others', () => {
    const period = { from: dayOf(0), to: dayOf(40_000) };
    fc.assert(
      fc.property(world, question, (pages, { before: _, only: __, ...rest }) => {
        const asked = { ...rest, period };
        checkLevel(linesOf(allLines(pages), asked), earningsOf(tableOf(pages, asked), asked), asked);
      }),
    );
  });
});
