import { describe, expect, it } from 'vitest';
import type { Layout } from './layout';
import { LAYOUTS } from './layouts/layouts';
import { shownRow } from './shown-row';

const shown = (kind: keyof typeof LAYOUTS, row: Readonly<Record<string, string | number>>) => {
  const layout: Layout = LAYOUTS[kind];
  const { name, cells } = shownRow({ key: '', row }, layout, 'BR', (at) => `at ${at}`);
  return [name, ...cells.map(({ column, text }) => `${column} ${text.replaceAll('\u00a0', ' ')}`)];
};

describe('a row of a file, as it is shown', () => {
  it('is called by its first word, else by its id', () => {
    expect(shown('productPerformance', { itemId: '7', itemName: 'Pen' })).toEqual(['Pen', 'itemId 7']);
    expect(shown('productPerformance', { itemId: '7' })).toEqual(['7']);
    expect(shown('productPerformance', {})).toEqual(['']);
  });

  it('has its values as people read them, in the order of the report, and nothing that is no column of it', () => {
    const row = { payout: -123_450_000, orderAmount: 100_000, conversionTime: 60, conversionTimeDay: 0, orderId: '9', __proto__: 'x' };
    expect(shown('lazadaConversions', row)).toEqual(['9', 'conversionTime at 60000', 'orderAmount R$ 1,00', 'payout −R$ 1.234,50']);
    expect(shown('sellerConversions', { orderId: 'o', quantity: 1_200, commissionRate: 55_000 })).toEqual([
      'o',
      'quantity 1.200',
      'commissionRate 5,5%',
    ]);
  });
});
