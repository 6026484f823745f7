import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSpend, type Spend, spendOf } from './match-spend';
import { spendResults, verdictOf, withTax } from './spend-results';

const nobody = new Map<string, readonly string[]>();

describe('an ad’s name', () => {
  const subIds = ['MuseStudio', 'giaynu', 'giay', 'dress', 'dress-sale', 'ao', '', '🔥'];
  it.each([
    ['MuseStudio', 'exact', ['MuseStudio']],
    ['muse studio', 'normalised', ['MuseStudio']],
    ['Giày Nữ', 'normalised', ['giaynu']],
    ['[VN] Dress - sale 11.11', 'contains', ['dress-sale']],
    ['Summer dress', 'contains', ['dress']],
    // Part of a word is no word, and two letters are chance.
    ['Headdress', null, []],
    ['Ao dai', null, []],
    // Two sub ids of one length.
    ['giay-nu? giay dress?', 'contains', ['dress']],
    ['', null, []],
    ['🔥🔥', null, []],
  ] as const)('%s is matched as %s', (name, by, own) => {
    const match = matchSpend(name, subIds, nobody);
    expect([match?.by ?? null, match?.subIds ?? []]).toEqual([by, own]);
  });

  it('is what the person said before all else, also none', () => {
    const told = new Map([
      ['MuseStudio', ['dress']],
      ['Other', []],
    ]);
    expect([matchSpend('MuseStudio', subIds, told), matchSpend('Other', subIds, told)]).toEqual([
      { by: 'person', subIds: ['dress'] },
      { by: 'person', subIds: [] },
    ]);
  });

  it('is none where two sub ids stand in it as well', () => expect(matchSpend('shoes or shirt', ['shoes', 'shirt'], nobody)).toBeNull());
});

const spent = (name: string, amount: number, clicks: number | null = null): Spend => ({
  name,
  campaign: '',
  from: 1,
  to: 1,
  amount,
  clicks,
});
const anySpend = fc.record({
  name: fc.constantFrom('a', 'A', 'b', 'c', 'other'),
  amount: fc.nat(9_000_000),
  clicks: fc.option(fc.nat(500)),
});
const anyEarned = fc.uniqueArray(
  fc.record({
    subId: fc.constantFrom('a', 'b', 'c', 'unmatched'),
    orders: fc.nat(20),
    net: fc.bigInt(0n, 9_000_000n),
    pending: fc.bigInt(0n, 9_000_000n),
  }),
  { selector: ({ subId }) => subId },
);

describe('what ads brought', () => {
  it('adds up: all that was spent with its tax, and no earnings twice', () => {
    fc.assert(
      fc.property(fc.array(anySpend, { maxLength: 9 }), anyEarned, (rows, earned) => {
        const spend = rows.map(({ name, amount, clicks }) => spent(name, amount, clicks));
        const results = spendResults(spend, earned, nobody, 0);
        expect(results.reduce((sum, { cost }) => sum + cost, 0n)).toBe(spend.reduce((sum, { amount }) => sum + BigInt(amount), 0n));
        const matched = new Set(results.flatMap(({ subIds }) => subIds));
        const own = earned.filter(({ subId }) => matched.has(subId));
        expect(results.reduce((sum, { net }) => sum + net, 0n)).toBe(own.reduce((sum, { net }) => sum + net, 0n));
        expect(results.reduce((sum, { orders }) => sum + orders, 0)).toBe(own.reduce((sum, { orders }) => sum + orders, 0));
      }),
    );
  });

  it('joins names of one sub id, and leaves what is matched by nothing to be matched by hand', () => {
    const earned = [{ subId: 'dress', orders: 6, net: 400n, pending: 0n }];
    const results = spendResults([spent('Dress', 100, 10), spent('dress', 100, 5), spent('shoes', 50)], earned, nobody, 1_000);
    expect(results).toMatchObject([
      { subIds: ['dress'], cost: 220n, clicks: 15, orders: 6, result: 180n, back: 18_181, verdict: 'profit' },
      { name: 'shoes', subIds: [], matchedBy: null, cost: 55n, result: null, verdict: null },
    ]);
  });

  it('takes the narrowest name of a row, its day before its period, and no row without cost', () =>
    expect(
      spendOf([
        { campaignName: 'C', adSetName: 'S', spend: 5, fromDay: 1, toDay: 7, linkClicks: 3 },
        { campaignName: 'C', adName: 'A', spend: 6, fromDay: 1, toDay: 7, dayDay: 3 },
        { campaignName: 'C', fromDay: 1 },
        { spend: 7, fromDay: 1 },
      ]),
    ).toEqual([
      { name: 'S', campaign: 'C', from: 1, to: 7, amount: 5, clicks: 3 },
      { name: 'A', campaign: 'C', from: 3, to: 3, amount: 6, clicks: null },
    ]));

  it('rounds tax to the nearest unit', () =>
    expect([withTax(105n, 1_000), withTax(104n, 1_000), withTax(0n, 500)]).toEqual([116n, 114n, 0n]));

  it.each([
    ['early', { orders: 4, clicks: 199, net: 0n, pending: 0n }],
    ['loss', { orders: 0, clicks: 200, net: 0n, pending: 0n }],
    ['profit', { orders: 5, clicks: null, net: 1_101n, pending: 0n }],
    ['even', { orders: 5, clicks: null, net: 1_100n, pending: 0n }],
    ['even', { orders: 5, clicks: null, net: 900n, pending: 0n }],
    ['loss', { orders: 5, clicks: null, net: 899n, pending: 0n }],
    // Most of it may yet be cancelled, and decides.
    ['early', { orders: 9, clicks: null, net: 500n, pending: 700n }],
    ['profit', { orders: 9, clicks: null, net: 700n, pending: 500n }],
    // Even with all of it, it is a loss.
    ['loss', { orders: 9, clicks: null, net: 100n, pending: 300n }],
  ] as const)('is %s', (verdict, given) => expect(verdictOf({ cost: 1_000n, ...given })).toBe(verdict));
});
