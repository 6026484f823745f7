import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarningsGroup, EarningsSums } from '#lib/domain/reports/earnings/question';
import { changeOf, moneyOf } from './amounts';
import { breakdownColumns, chosenBreakdownColumns, USUAL_BREAKDOWN_COLUMNS } from './breakdown-columns';
import { breakdownRows } from './breakdown-rows';
import { nameOfSubIds, presetsBySubIds } from './sub-id-names';

const sums = (net: bigint): EarningsSums => ({
  orders: 1,
  lines: 1,
  quantity: 1,
  value: 0n,
  refund: 0n,
  gross: net,
  cap: 0n,
  fee: 0n,
  pending: 0n,
  cancelled: 0n,
  estimated: 0n,
  net,
});
const group = (key: string, groups: readonly EarningsGroup[] = [], net = 1n): EarningsGroup => ({
  key,
  name: null,
  sums: sums(net),
  before: null,
  groups,
  rest: null,
  only: { subId1: [key] },
});

describe('groups as rows', () => {
  const tree = [group('wpp', [group('a', [group('')]), group('b')]), group('ig', [group('')]), group('')];

  it('show parts only of what is open, each under its group', () => {
    const shown = (open: readonly string[]) =>
      breakdownRows({ groups: tree, rest: null }, new Set(open)).map(({ path, depth, open: is }) => [path, depth, is]);
    expect(shown([])).toEqual([
      ['wpp', 0, false],
      ['ig', 0, null],
      ['', 0, null],
    ]);
    // A part without a word of its own says no more than its group: there is nothing to open.
    expect(shown(['wpp', 'ig', 'wpp\na'])).toEqual([
      ['wpp', 0, true],
      ['wpp\na', 1, null],
      ['wpp\nb', 1, null],
      ['ig', 0, null],
      ['', 0, null],
    ]);
  });

  it('say how many a level leaves out, and keep its sums', () => {
    const rows = breakdownRows({ groups: [group('a')], rest: { count: 12, sums: sums(5n) } }, new Set());
    expect(rows.map(({ rest, sums: { net }, only }) => [rest, net, only])).toEqual([
      [null, 1n, { subId1: ['a'] }],
      [12, 5n, null],
    ]);
  });

  it('have a path of their own each, whatever words stand in them', () => {
    const word = fc.constantFrom('', 'a', 'rest', '__proto__', 'ç');
    const level = fc.uniqueArray(word, { maxLength: 4 });
    fc.assert(
      fc.property(level, level, (tops, parts) => {
        const groups = tops.map((top) =>
          group(
            top,
            parts.map((part) => group(part)),
          ),
        );
        const paths = breakdownRows({ groups, rest: null }, new Set(tops)).map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });
});

describe('columns', () => {
  it('have the name first, those that are chosen in the table’s order, and the usual ones where none is', () => {
    expect(chosenBreakdownColumns(['orders', 'net', 'gone'])).toEqual(['name', 'orders', 'net']);
    expect(chosenBreakdownColumns([])).toEqual(USUAL_BREAKDOWN_COLUMNS);
    expect(chosenBreakdownColumns(['gone'])).toEqual(USUAL_BREAKDOWN_COLUMNS);
  });

  it('tell money exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (amount) => {
        const [column] = breakdownColumns(['net'], 'BR', () => '').map((one) => one);
        const row = breakdownRows({ groups: [group('a', [], amount)], rest: null }, new Set())[0];
        const money = row && column?.value(row);
        expect(money).toEqual(moneyOf(amount, 'BR'));
        const [whole = '', part = ''] = moneyOf(amount, 'BR').amount.replace('-', '').split('.');
        expect(BigInt(whole + part.padEnd(5, '0'))).toBe(amount < 0n ? -amount : amount);
      }),
    );
  });

  it('compare with what was before, and with nothing where that is nothing', () => {
    expect([changeOf(150n, 100n), changeOf(50, 100), changeOf(0n, 100n), changeOf(5n, -10n)]).toEqual([50, -50, -100, 150]);
    expect([changeOf(5n, 0n), changeOf(5n, null), changeOf(0, 0)]).toEqual([null, null, null]);
  });
});

describe('names of sub ids', () => {
  const presets = [
    { id: '1', name: 'Casa', slots: ['wpp', 'grupo1', '', '', ''] },
    { id: '2', name: 'Cozinha', slots: ['wpp', 'grupo2', '', '', ''] },
    { id: '3', name: 'Stories', slots: ['ig', '{date}', '', '', ''] },
    { id: '4', name: 'None', slots: ['', '', '', '', ''] },
  ];

  it('are those of the one preset that begins so; two, none or a token give no name', () => {
    expect(nameOfSubIds(presets, ['wpp', 'grupo1'])).toBe('Casa');
    expect(nameOfSubIds(presets, ['wpp'])).toBeNull();
    expect(nameOfSubIds(presets, ['ig'])).toBe('Stories');
    expect(nameOfSubIds(presets, ['ig', '20261129'])).toBeNull();
    expect(nameOfSubIds(presets, ['other'])).toBeNull();
    expect(nameOfSubIds(presets, ['', ''])).toBeNull();
  });

  it('lead from a link’s five sub ids to its preset: as it was made, else as a preset without tokens always is', () => {
    const links = [
      { subIds: ['ig', '20261128'], presetId: '3' },
      { subIds: ['wpp', 'grupo2'], presetId: '1' },
      { subIds: ['x'], presetId: 'gone' },
      { subIds: ['y'], presetId: null },
    ];
    expect(Object.fromEntries(presetsBySubIds(presets, links))).toEqual({
      'wpp-grupo1---': '1',
      'wpp-grupo2---': '1',
      'ig-20261128---': '3',
    });
  });
});
