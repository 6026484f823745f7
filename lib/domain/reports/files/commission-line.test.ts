import { describe, expect, it } from 'vitest';
import { type CommissionLine, madeAt, NEEDED, newestLines, readCommissionReport } from './commission-line';
import type { HeadLanguage } from './layout';
import { COMMISSION_LAYOUT } from './layouts/commission';

const SIGNS = { en: '₱', vi: '₫', id: 'Rp', pt: 'R$', th: '฿' } as const;
const AMOUNTS = /^(price|purchaseValue|refundAmount|.*Commission|mcnFee)$/u;
const columns = Object.entries(COMMISSION_LAYOUT.columns) as [string, Partial<Record<HeadLanguage, string | readonly string[]>>][];

const headOf = (language: keyof typeof SIGNS): string[] =>
  columns.flatMap(([meaning, names]) => {
    const name = [names[language] ?? []].flat()[0];
    return name === undefined ? [] : [AMOUNTS.test(meaning) ? `${name}(${SIGNS[language]})` : name];
  });
const meanings = (language: keyof typeof SIGNS): string[] =>
  columns.flatMap(([meaning, names]) => (names[language] === undefined ? [] : [meaning]));

const CELLS: Readonly<Record<string, string>> = {
  orderId: '26041502E8RAKX',
  orderTime: '2026-04-14 23:58:28',
  itemId: '20000104729',
  modelId: '450015485863',
  purchaseValue: '12345.275',
  itemShopeeRate: '20.00%',
  itemSellerRate: '4.50%',
  itemShopeeCommission: '105.33333',
  itemSellerCommission: '0',
  itemTotalCommission: '105.33333',
  orderShopeeCommission: '105.33333',
  orderSellerCommission: '',
  orderTotalCommission: '--',
};
const rowOf = (language: keyof typeof SIGNS, cells: Readonly<Record<string, string>> = CELLS): string[] =>
  meanings(language).map((meaning) => cells[meaning] ?? '');

describe('a commission report', () => {
  it.each(Object.keys(SIGNS) as (keyof typeof SIGNS)[])('is read in %s, by the names in its head', (language) => {
    const report = readCommissionReport([headOf(language), rowOf(language)]);
    expect(report?.head).toMatchObject({ language, quarantined: [], missing: [], byPlace: [], currency: { sign: SIGNS[language] } });
    expect(report?.bad).toEqual([]);
    expect(report?.lines).toMatchObject([
      { orderId: '26041502E8RAKX', purchaseValue: 1_234_527_500n, shopeeRate: 200_000n, sellerRate: 45_000n, itemShopee: 10_533_333n },
    ]);
  });

  it.each(Object.keys(SIGNS) as (keyof typeof SIGNS)[])(
    'is read in %s with its columns in any order, below facts, with blanks before the currency',
    (language) => {
      const turned = <T>(list: readonly T[]): T[] => [...list].reverse();
      const head = turned(headOf(language)).map((name) => name.replace('(', ' ('));
      const report = readCommissionReport([['Report', 'x'], ['', ''], head, turned(rowOf(language))]);
      expect(report?.lines).toMatchObject([{ orderId: '26041502E8RAKX', itemId: '20000104729', purchaseValue: 1_234_527_500n }]);
    },
  );

  it('takes columns of other names by their place where 40 of 47 agree, and says so; not where fewer do', () => {
    const other = (count: number) =>
      headOf('vi').map((name, at) => (at >= 20 && at < 20 + count ? name.replace(/(?=\(|$)/u, ` mới ${at}`) : name));
    const some = readCommissionReport([other(7), rowOf('vi')]);
    expect(some?.head.byPlace).toHaveLength(7);
    expect(some?.head.quarantined).toEqual([]);
    expect(some?.lines[0]?.shopeeRate).toBe(200_000n);
    expect(readCommissionReport([other(8), rowOf('vi')])).toBeNull();
  });

  it.each(NEEDED)('is none without its column %s', (column) => {
    const at = meanings('en').indexOf(column);
    expect(readCommissionReport([headOf('en').toSpliced(at, 1), rowOf('en').toSpliced(at, 1)])).toBeNull();
  });

  it('names the row and the column that cannot be read, and goes on with the others', () => {
    const report = readCommissionReport([
      headOf('pt'),
      rowOf('pt'),
      rowOf('pt', { ...CELLS, orderId: 'other', purchaseValue: '1.234,50' }),
      rowOf('pt', { ...CELLS, orderId: '' }),
    ]);
    expect(report?.lines).toHaveLength(1);
    expect(report?.bad).toEqual([
      { row: 2, column: 'purchaseValue' },
      { row: 3, column: 'orderId' },
    ]);
  });

  it('has no line of an order of which one cannot be read: what it was paid is not known', () => {
    const rows = [{}, { itemId: '2', itemSellerCommission: 'x' }, { orderId: 'other' }].map((cells) => rowOf('en', { ...CELLS, ...cells }));
    expect(readCommissionReport([headOf('en'), ...rows])?.lines.map(({ orderId }) => orderId)).toEqual(['other']);
  });

  it.each(['14/04/2026 23:58', '04/14/2026 11:58 PM', '2026-4-1 9:05', '46127.998935', '2026-04-14'])(
    'names a moment that would not sort by time: %s',
    (orderTime) => {
      const report = readCommissionReport([headOf('vi'), rowOf('vi', { ...CELLS, orderTime })]);
      expect([report?.lines, report?.bad]).toEqual([[], [{ row: 1, column: 'orderTime' }]]);
    },
  );

  it.each([
    [true, ['119.400', '20.000', '1.194', '21.194', '5.250']],
    [false, ['119400', '20.5', '1194', '21.194', '5.125', '7.333', '8.001', '105.33333']],
    [false, ['1.125', '2.333', '3.001', '4.567', '5.789']],
    [false, ['119.400', '20.000']],
  ])('tells signs for thousands from decimals: %s of %j', (grouped, amounts) => {
    const rows = amounts.map((purchaseValue, at) =>
      rowOf('vi', {
        ...CELLS,
        orderId: `o${at}`,
        purchaseValue,
        itemShopeeCommission: '0',
        itemTotalCommission: '0',
        orderShopeeCommission: '0',
      }),
    );
    expect(readCommissionReport([headOf('vi'), ...rows])?.grouped).toBe(grouped);
  });
});

it('counts each line once, as the newest file has it; a gift beside its main line is another', () => {
  const line = (orderTotal: bigint, promotionId = '') =>
    ({ orderId: 'o', itemId: 'i', modelId: 'm', promotionId, orderTotal }) as CommissionLine;
  expect(newestLines([[line(5n), line(0n, 'gift')], [line(7n)]]).map(({ orderTotal }) => orderTotal)).toEqual([7n, 0n]);
});

it.each([
  ['AffiliateCommissionReport202604150803.csv', '202604150803'],
  ['AffiliateCommissionReport_202604161014 (1).csv', '202604161014'],
  ['report.csv', ''],
])('knows when %s was made', (name, made) => expect(madeAt(name)).toBe(made));
