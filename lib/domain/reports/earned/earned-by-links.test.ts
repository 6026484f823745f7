import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEarned,
  type EarnedSums,
  type EarningLink,
  earnedByLink,
  earnedByLinks,
  earnedByPreset,
  NOTHING_EARNED,
  type SoldLine,
  totalEarned,
} from './earned-by-links';

const subIds = fc.constantFrom('----', 'a----', 'a-b---');
const shop = fc.constantFrom('s1', 's2', 's3');
const item = fc.constantFrom('i1', 'i2', 'i3');
const anyLink: fc.Arbitrary<Omit<EarningLink, 'id'>> = fc.record({
  shopId: fc.option(shop),
  itemId: fc.option(item),
  subIds,
  presetId: fc.constantFrom(null, 'p1', 'p2'),
});
const anyLinks = fc.array(anyLink, { maxLength: 8 }).map((list) => list.map((link, at): EarningLink => ({ ...link, id: `l${at}` })));
const anyLine: fc.Arbitrary<SoldLine> = fc.record({
  order: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5'),
  subIds: fc.oneof(subIds, fc.constant('elsewhere----')),
  shopId: shop,
  itemId: item,
  attribution: fc.constantFrom('sameShop', 'otherShop', 'unknown'),
  state: fc.constantFrom('unpaid', 'pending', 'completed', 'cancelled'),
  net: fc.integer({ min: -(2 ** 50), max: 2 ** 51 }),
});
const anyLines = fc.array(anyLine, { maxLength: 40 });
const sumOf = (list: readonly EarnedSums[]) => list.reduce(addEarned, NOTHING_EARNED);
const moneyOf = (lines: readonly SoldLine[]) => {
  const net = (states: readonly string[]) =>
    lines.filter(({ state }) => states.includes(state)).reduce((all, line) => all + BigInt(line.net), 0n);
  return { lines: lines.length, net: net(['completed']), pending: net(['unpaid', 'pending']) };
};

describe('what links earned', () => {
  it('adds up to the lines, however many links share their sub ids; a line is traced where a link here has its sub ids', () => {
    fc.assert(
      fc.property(anyLines, anyLinks, (lines, links) => {
        const { shares, untraced } = earnedByLinks(lines, links);
        expect(sumOf([...shares.map(({ parts }) => totalEarned(parts)), totalEarned(untraced)])).toMatchObject(moneyOf(lines));
        const known = new Set(links.map((link) => link.subIds));
        expect(totalEarned(untraced)).toMatchObject(moneyOf(lines.filter((line) => !known.has(line.subIds))));
      }),
    );
  });

  it('is told of each link: what is certain of all links never exceeds the lines, what is shared is never certain', () => {
    fc.assert(
      fc.property(anyLines, anyLinks, (lines, links) => {
        const { shares } = earnedByLinks(lines, links);
        const own = links.map((link) => totalEarned(earnedByLink(shares, link).own));
        const certain = shares.filter(({ only }) => only !== null).map(({ parts }) => totalEarned(parts));
        expect(sumOf(own)).toEqual(sumOf(certain));
        for (const link of links) {
          const { own: mine, shared, sharing } = earnedByLink(shares, link);
          const others = links.filter((one) => one.subIds === link.subIds);
          expect(sharing > 1).toBe(totalEarned(shared).lines > 0);
          expect(sharing).toBeLessThanOrEqual(others.length);
          const fitting = moneyOf(lines.filter((line) => line.subIds === link.subIds));
          if (others.length === 1) expect(totalEarned(mine)).toMatchObject(fitting);
          else expect(totalEarned(mine).lines + totalEarned(shared).lines).toBeLessThanOrEqual(fitting.lines);
        }
      }),
    );
  });

  it('is told of each preset: presets and what is nobody’s add up to what is traced', () => {
    fc.assert(
      fc.property(anyLines, anyLinks, (lines, links) => {
        const { shares } = earnedByLinks(lines, links);
        const presets = ['p1', 'p2'].map((id) => totalEarned(earnedByPreset(shares, id)));
        const rest = shares.filter(({ presetIds }) => presetIds.length > 1 || presetIds[0] === null).map(({ parts }) => totalEarned(parts));
        expect(sumOf([...presets, ...rest])).toEqual(sumOf(shares.map(({ parts }) => totalEarned(parts))));
      }),
    );
  });

  it('does not depend on the order of lines or links', () => {
    fc.assert(
      fc.property(anyLines, anyLinks, (lines, links) => {
        const sameEarned = (one: readonly SoldLine[], other: readonly EarningLink[]) => {
          const { shares } = earnedByLinks(one, other);
          return links.map((link) => earnedByLink(shares, link));
        };
        expect(sameEarned([...lines].reverse(), [...links].reverse())).toEqual(sameEarned(lines, links));
      }),
    );
  });

  it('counts an order once, and as cancelled only where nothing of it is left', () => {
    const line = { subIds: 'a----', shopId: 's1', itemId: 'i1', attribution: 'sameShop', net: 10 } as const;
    const link = { id: 'l', shopId: 's1', itemId: 'i1', subIds: 'a----', presetId: null };
    const { shares } = earnedByLinks(
      [
        { ...line, order: 'o1', state: 'completed' },
        { ...line, order: 'o1', state: 'cancelled', net: 0 },
        { ...line, order: 'o2', state: 'cancelled', net: 0 },
        { ...line, order: 'o3', state: 'pending', attribution: 'otherShop', shopId: 's9' },
      ],
      [link],
    );
    expect(earnedByLink(shares, link).own).toEqual({
      direct: { orders: 1, cancelledOrders: 1, lines: 3, net: 10n, pending: 0n },
      elsewhere: { orders: 1, cancelledOrders: 0, lines: 1, net: 0n, pending: 10n },
      unknown: NOTHING_EARNED,
    });
  });

  it('leaves what was told of one link to it when a second of the same sub ids is made after the report', () => {
    const first = { id: 'first', shopId: 's1', itemId: 'i1', subIds: 'a----', presetId: null };
    const line: SoldLine = { order: 'o', subIds: 'a----', shopId: 's2', itemId: 'i', attribution: 'otherShop', state: 'pending', net: 5 };
    const { shares } = earnedByLinks([line], [first]);
    expect(totalEarned(earnedByLink(shares, first).own).pending).toBe(5n);
    expect(earnedByLink(shares, { ...first, id: 'second' })).toMatchObject({ sharing: 2, own: { elsewhere: NOTHING_EARNED } });
  });
});

const link = (id: string, shopId: string | null, itemId: string | null): EarningLink => ({
  id,
  shopId,
  itemId,
  subIds: 'a----',
  presetId: null,
});
const two = [link('one', 's1', 'i1'), link('two', 's2', 'i2')];
const sold = (attribution: SoldLine['attribution'], shopId: string, itemId: string): SoldLine => ({
  order: 'o',
  subIds: 'a----',
  attribution,
  shopId,
  itemId,
  state: 'completed',
  net: 1,
});

it.each([
  ['bought in the shop of one of them', sold('sameShop', 's1', 'i7'), two, ['one']],
  ['the product of one, in a shop of both', sold('sameShop', 's1', 'i3'), [link('one', 's1', 'i1'), link('two', 's1', 'i3')], ['two']],
  ['another product of a shop of both', sold('sameShop', 's1', 'i9'), [link('one', 's1', 'i1'), link('two', 's1', 'i3')], []],
  ['the same product twice', sold('sameShop', 's1', 'i1'), [link('one', 's1', 'i1'), link('two', 's1', 'i1')], []],
  ['bought in a third shop', sold('otherShop', 's3', 'i1'), two, []],
  ['a report that does not say where', sold('unknown', 's1', 'i1'), two, []],
  ['in a shop of none of them', sold('sameShop', 's9', 'i1'), two, []],
  [
    'a page without a shop, where another has it',
    sold('sameShop', 's1', 'i7'),
    [link('one', 's1', null), link('two', null, null)],
    ['one'],
  ],
])('%s: certain of %o', (_, line, links, certain) => {
  const { shares } = earnedByLinks([line], links);
  expect(links.filter((one) => totalEarned(earnedByLink(shares, one).own).lines > 0).map(({ id }) => id)).toEqual(certain);
});
