import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClickFigures, ClickGroup } from '#lib/domain/reports/clicks/click-groups';
import { NO_SUMS } from '#lib/domain/reports/earnings/measures';
import type { EarningsGroup } from '#lib/domain/reports/earnings/question';
import { breakdownRows } from './breakdown-rows';
import { type ClickedGroups, type ClickedOptions, withClicks } from './clicked-groups';

const group = (key: string, groups: readonly EarningsGroup[] = []): EarningsGroup => ({
  key,
  name: null,
  sums: { ...NO_SUMS, orders: 1 },
  before: null,
  groups,
  rest: null,
  only: { subId1: [key] },
});
const leaf = (clicks: number, orders = 0, earned = 0n): ClickGroup => ({ clicks, orders, earned, groups: new Map() });
const above = (parts: Readonly<Record<string, ClickGroup>>): ClickGroup => {
  const groups = new Map(Object.entries(parts));
  const list = [...groups.values()];
  const sum = (of: (one: ClickGroup) => number) => list.reduce((all, one) => all + of(one), 0);
  return {
    clicks: sum(({ clicks }) => clicks),
    orders: sum(({ orders }) => orders),
    earned: list.reduce((all, { earned }) => all + earned, 0n),
    groups,
  };
};
const ALL: ClickedOptions = { compared: false, limit: 100, order: null };

const KEYS = ['', 'a', 'b', 'c', '__proto__'];
const anyLeaf = fc
  .record({ clicks: fc.nat(9), orders: fc.nat(3), earned: fc.bigInt(0n, 99n) })
  .map((one) => leaf(one.clicks, one.orders, one.earned));
const anyParts = fc.dictionary(fc.constantFrom(...KEYS), anyLeaf).map(above);
const anyTree = fc.dictionary(fc.constantFrom(...KEYS), anyParts).map(above);
const anyGroups = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), fc.uniqueArray(fc.constantFrom(...KEYS))), { selector: ([key]) => key })
  .map((list) =>
    list.map(([key, parts]) =>
      group(
        key,
        parts.map((part) => group(part)),
      ),
    ),
  );

/** Clicks of every level add up to those of the group above. */
function addsUp({ groups, rest }: ClickedGroups, figures: ClickFigures): void {
  const shown = [...groups.map(({ clicks }) => clicks), ...(rest ? [rest.clicks] : [])];
  const sum = shown.reduce((all, one) => all + (one?.clicks ?? 0), 0);
  if (groups.length > 0) expect(sum).toBe(figures.clicks);
  for (const one of groups) if (one.clicks) addsUp(one, one.clicks);
}

describe('groups with their clicks', () => {
  it('have all clicks on every level, whatever has orders, clicks or both, and whatever the limit leaves out', () => {
    fc.assert(
      fc.property(anyGroups, anyTree, fc.integer({ min: 1, max: 6 }), (groups, clicks, limit) => {
        const found = withClicks({ groups, rest: null }, clicks, { ...ALL, limit });
        addsUp(found, clicks);
        expect(found.groups.map(({ key }) => key).slice(0, groups.length)).toEqual(groups.map(({ key }) => key));
        expect(new Set(found.groups.map(({ key }) => key)).size).toBe(found.groups.length);
      }),
    );
  });

  it('stand behind those with orders where there are clicks alone, the most first, and open no lines', () => {
    const clicks = above({ a: leaf(5, 1, 10n), quiet: leaf(2), loud: leaf(9), none: leaf(0) });
    const found = withClicks({ groups: [group('a'), group('b')], rest: null }, clicks, ALL);
    expect(found.groups.map(({ key, only, clicks: own }) => [key, only !== null, own?.clicks])).toEqual([
      ['a', true, 5],
      ['b', true, 0],
      ['loud', false, 9],
      ['quiet', false, 2],
    ]);
    const rows = breakdownRows(found, new Set());
    expect(rows.map(({ clicks: own }) => own?.clicks)).toEqual([5, 0, 9, 2]);
  });

  it('of a level that leaves out some belong to what is left out', () => {
    const clicks = above({ a: leaf(5), other: leaf(3, 1, 7n) });
    const found = withClicks({ groups: [group('a')], rest: { count: 12, sums: NO_SUMS } }, clicks, ALL);
    expect([found.groups.length, found.rest?.count, found.rest?.clicks]).toEqual([1, 12, { clicks: 3, orders: 1, earned: 7n }]);
  });

  it.each([
    ['clicks', true, ['a', 'c', 'b', 'd']],
    ['clicks', false, ['d', 'b', 'c', 'a']],
    ['conversion', true, ['c', 'b', 'a', 'd']],
    ['conversion', false, ['a', 'b', 'c', 'd']],
    ['perClick', true, ['b', 'a', 'c', 'd']],
    ['perClick', false, ['c', 'a', 'b', 'd']],
  ] as const)('in the order of %s (down: %s), what has none last', (by, down, keys) => {
    const clicks = above({ a: leaf(9, 1, 90n), b: leaf(2, 1, 40n), c: leaf(4, 3, 8n), d: leaf(0, 1, 5n) });
    const groups = ['d', 'c', 'b', 'a'].map((key) => group(key));
    expect(withClicks({ groups, rest: null }, clicks, { ...ALL, order: { by, down } }).groups.map(({ key }) => key)).toEqual(keys);
  });
});
