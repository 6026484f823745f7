import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionaryOf, latestRows, toSegment } from '#lib/domain/reports/lines/columns';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { linesOf, type OwnedLine, plainSums, wordOf } from '#test/support/plain-earnings';
import { anyReportLine, plainLines } from '#test/support/report-lines';
import { earningsOf } from './earnings';
import { type AccountLines, earningsTable } from './earnings-table';
import { addSums, NO_SUMS, orderFigure } from './measures';
import { dayOf } from './periods';
import {
  type EarningsDimension,
  type EarningsFilter,
  type EarningsGroup,
  type EarningsQuestion,
  type EarningsSums,
  TIME_DIMENSIONS,
  WORD_DIMENSIONS,
} from './question';

type Pages = readonly (readonly ReportLine[])[];

const anyPages = fc.array(fc.array(anyReportLine, { maxLength: 10 }), { maxLength: 8 });
/** Two accounts of one market, and one of another that must never count. */
const world = fc.record({ a: anyPages, b: anyPages, other: anyPages });
const ACCOUNTS = [
  { id: 'a', market: 'VN' },
  { id: 'b', market: 'VN' },
  { id: 'other', market: 'BR' },
] as const;

const dimension = fc.constantFrom<EarningsDimension>(...WORD_DIMENSIONS, ...TIME_DIMENSIONS, 'subIds', 'preset', 'account');
const day = fc.integer({ min: 19_998, max: 20_006 }).map(dayOf);
const range = fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));
const only: fc.Arbitrary<EarningsFilter> = fc.oneof(
  fc.constant({}),
  fc.record({ state: fc.subarray(['unpaid', 'pending', 'completed', 'cancelled']) }),
  fc.record({ subId1: fc.subarray(['', 'a', 'x']), attribution: fc.subarray(['sameShop', 'otherShop']) }),
  fc.constantFrom<EarningsFilter>({ capped: true }, { withFee: true }, { open: true }, { account: ['a'] }, { preset: ['p'] }),
);
const question: fc.Arbitrary<EarningsQuestion> = fc.record(
  {
    market: fc.constant('VN' as const),
    accounts: fc.constant(ACCOUNTS),
    source: fc.constantFrom('api', 'file 1'),
    period: range,
    only,
    presets: fc.constant(new Map([['a-a-a-a-a', 'p']])),
    by: fc.uniqueArray(dimension, { maxLength: 3 }),
    order: fc.record({
      by: fc.constantFrom('key', 'expected', ...(Object.keys(NO_SUMS) as (keyof EarningsSums)[])),
      down: fc.boolean(),
    }),
    limit: fc.integer({ min: 1, max: 4 }),
    before: range,
  },
  { requiredKeys: ['market', 'accounts', 'period'] },
);

const tableOf = (pages: Readonly<Record<string, Pages>>, { market, accounts, source = 'api' }: EarningsQuestion) =>
  earningsTable(
    accounts
      .filter((account) => account.market === market)
      .map(({ id }): AccountLines => {
        const dictionary = dictionaryOf();
        const segments = (pages[id] ?? []).map((page) => toSegment(page, dictionary).hot);
        return { accountId: id, segments, live: latestRows(segments), dictionary };
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

describe('what was earned', () => {
  it('is what a plain recount says on every level of any question, exact beyond 2^53, and adds up to the last unit', () => {
    fc.assert(
      fc.property(world, question, (pages, asked) => {
        const earnings = earningsOf(tableOf(pages, asked), asked);
        const lines = linesOf(allLines(pages), asked);
        expect(earnings.total).toEqual(plainSums(lines));
        checkLevel(lines, earnings, asked);
        expect(earnings.before).toEqual(asked.before ? plainSums(linesOf(allLines(pages), asked, asked.before)) : null);
      }),
      { numRuns: 1000 },
    );
  });
});
