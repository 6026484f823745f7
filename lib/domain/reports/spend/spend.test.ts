import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdSpend } from './count-spend';
import { matchName, spendMatcher } from './match-spend';
import { bestPlace, isUnmatched, spendResults, taxOf, verdictOf, wordsOfPlace } from './spend-results';

const nobody = new Map<string, readonly string[]>();
const ad = (name: string, campaign = '') => ({ name, campaign });

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
    const match = spendMatcher(subIds, nobody)(ad(name));
    expect([match?.by ?? null, match?.subIds ?? []]).toEqual([by, own]);
  });

  it('is what the person said before all else, also none; of its campaign where nothing was said of it', () => {
    const told = new Map([
      ['MuseStudio', ['dress']],
      ['Other', []],
      ['Autumn', ['giay']],
      [matchName(ad('Ad 1', 'Autumn')), ['ao']],
    ]);
    const match = spendMatcher(subIds, told);
    expect([ad('MuseStudio'), ad('Other'), ad('Ad 1', 'Autumn'), ad('dress', 'Autumn'), ad('Ad 1', 'Winter')].map(match)).toEqual([
      { by: 'person', subIds: ['dress'] },
      { by: 'person', subIds: [] },
      { by: 'person', subIds: ['ao'] },
      { by: 'person', subIds: ['giay'] },
      null,
    ]);
  });

  it('is that of its campaign where it says nothing itself', () =>
    expect(spendMatcher(subIds, nobody)(ad('Video 3', 'Dress'))).toEqual({ by: 'normalised', subIds: ['dress'] }));

  it('is none where two sub ids stand in it as well', () =>
    expect(spendMatcher(['shoes', 'shirt'], nobody)(ad('shoes or shirt'))).toBeNull());

  it('is none of a name that goes on and on, but for what stands at its beginning', () => {
    const long = Array.from({ length: 5_000 }, (_, at) => `w${at}`).join(' ');
    expect(spendMatcher(subIds, nobody)(ad(`${long} dress`))).toBeNull();
    expect(spendMatcher(subIds, nobody)(ad(`dress ${long}`))).toEqual({ by: 'contains', subIds: ['dress'] });
  });

  it('is never two sub ids by itself, whatever stands in it', () => {
    const word = fc.constantFrom('giay', 'Giày', 'nu', 'Nữ', 'dress', 'DRESS', 'sale', 'ao', '11', '🔥', '-', '__proto__');
    const words = fc.array(word, { maxLength: 6 }).map((list) => list.join(' '));
    const plain = (text: string) =>
      text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), words, words, (known, name, campaign) => {
        const match = spendMatcher(known, nobody)(ad(name, campaign));
        if (!match) return;
        expect(match.subIds.length).toBeGreaterThan(0);
        expect(match.subIds.every((subId) => known.includes(subId))).toBe(true);
        // Several only where they differ by case, accents and signs alone.
        expect(new Set(match.subIds.map(plain)).size).toBe(1);
        if (match.by === 'contains') expect([name, campaign].some((text) => plain(text).includes(plain(match.subIds[0] ?? '')))).toBe(true);
      }),
    );
  });
});

const spent = (name: string, amount: bigint, clicks: number | null = null): AdSpend => ({ name, campaign: '', amount, clicks });
const anyAd = fc.record({
  name: fc.constantFrom('a', 'A', 'b', 'c', 'Ac', 'other', 'told', 'none'),
  campaign: fc.constantFrom('', 'C', 'a'),
  amount: fc.bigInt(0n, 9_000_000n),
  clicks: fc.option(fc.nat(500)),
});
const anyAds = fc.uniqueArray(anyAd, { selector: matchName, maxLength: 9 });
const anyEarned = fc.uniqueArray(
  fc.record({
    subId: fc.constantFrom('a', 'A', 'á', 'b', 'c', 'unmatched'),
    orders: fc.nat(20),
    net: fc.bigInt(0n, 9_000_000n),
    pending: fc.bigInt(0n, 9_000_000n),
  }),
  { selector: ({ subId }) => subId },
);
const told = new Map([
  ['told', ['á']],
  ['none', []],
]);
const sum = <T>(list: readonly T[], of: (one: T) => bigint) => list.reduce((all, one) => all + of(one), 0n);

describe('what ads brought', () => {
  it('adds up: all that was spent and its tax, every ad once, and no earnings twice', () => {
    fc.assert(
      fc.property(anyAds, anyEarned, fc.nat(3_000), (ads, earned, tax) => {
        const match = spendMatcher(
          earned.map(({ subId }) => subId),
          told,
        );
        const results = spendResults(ads, earned, match, tax);
        const shown = results.flatMap((result) => result.ads);
        expect(shown.length).toBe(ads.length);
        expect(sum(results, ({ amount }) => amount)).toBe(sum(ads, ({ amount }) => amount));
        expect(sum(results, (one) => one.tax)).toBe(sum(ads, ({ amount }) => taxOf(amount, tax)));
        for (const one of results) expect(sum(one.ads, ({ amount }) => amount)).toBe(one.amount);
        const matched = results.flatMap(({ subIds }) => subIds);
        expect(new Set(matched).size).toBe(matched.length);
        const own = earned.filter(({ subId }) => matched.includes(subId));
        expect(sum(results, ({ net }) => net)).toBe(sum(own, ({ net }) => net));
        expect(sum(results, ({ pending }) => pending)).toBe(sum(own, ({ pending }) => pending));
        expect(sum(results, ({ orders }) => BigInt(orders))).toBe(sum(own, ({ orders }) => BigInt(orders)));
        for (const { result, net, pending, amount, tax: taxed } of results)
          if (result !== null) expect(result).toBe(net + pending - amount - taxed);
        // What is to be matched by hand comes first.
        const first = results.map(isUnmatched);
        expect(first).toEqual(first.toSorted((one, other) => Number(other) - Number(one)));
        expect(new Set(results.map(({ key }) => key)).size).toBe(results.length);
      }),
    );
  });

  it('joins names of one sub id, and leaves what is matched by nothing to be matched by hand', () => {
    const earned = [{ subId: 'dress', orders: 6, net: 400n, pending: 0n }];
    const ads = [spent('Dress', 100n, 10), spent('dress', 105n, 5), spent('shoes', 50n)];
    expect(spendResults(ads, earned, spendMatcher(['dress'], nobody), 1_000)).toMatchObject([
      { subIds: [], ads: [{ name: 'shoes', tax: 5n, matchedBy: null }], amount: 50n, tax: 5n, result: null, roi: null, verdict: null },
      {
        subIds: ['dress'],
        ads: [
          { name: 'dress', matchedBy: 'exact' },
          { name: 'Dress', matchedBy: 'normalised' },
        ],
        amount: 205n,
        tax: 21n,
        clicks: 15,
        orders: 6,
        result: 174n,
        roi: 7_699,
        verdict: 'profit',
      },
    ]);
  });

  it('rounds tax to the nearest unit', () => expect([taxOf(105n, 1_000), taxOf(104n, 1_000), taxOf(0n, 500)]).toEqual([11n, 10n, 0n]));

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

describe('the place of the sub id', () => {
  const links = ['wpp-dress---', 'ig-dress---', 'wpp-shoes-a--', '----'];
  it('has its words, each once', () => {
    expect(wordsOfPlace(links, 'subId1')).toEqual(['wpp', 'ig']);
    expect(wordsOfPlace(links, 'subId2')).toEqual(['dress', 'shoes']);
    expect(wordsOfPlace(links, 'subId5')).toEqual([]);
    expect(wordsOfPlace(links, 'subIds')).toEqual(['wpp-dress---', 'ig-dress---', 'wpp-shoes-a--']);
  });

  it.each([
    ['subId2', [spent('dress', 5n), spent('wpp', 4n)], nobody],
    ['subId1', [spent('dress', 5n), spent('wpp', 6n)], nobody],
    ['subIds', [spent('ig dress', 5n)], nobody],
    ['subId3', [spent('anything', 5n)], new Map([['anything', ['a']]])],
    ['subId1', [spent('anything', 5n)], nobody],
    ['subId1', [], nobody],
  ] as const)('is %s where most of the spend is named after its words', (place, ads, byPerson) =>
    expect(bestPlace(ads, links, byPerson)).toBe(place),
  );
});
