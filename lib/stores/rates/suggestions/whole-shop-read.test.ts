import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { write } from '#lib/records/transact';
import { putSold } from '#test/support/reports/product-sales';
import { readWholeShop } from './whole-shop-read';

it('brings each product that one rate may concern together with what it sold', async () => {
  const row = { accountId: 's', readAt: 1 };
  const entry = (itemId: string, status: string) => ({ ...row, itemId, campaignId: `c${itemId}`, status, rate: rateFromBasisPoints(500) });
  const put = (more: readonly object[]) =>
    write(['entries', 'products', 'readings'], async (transaction) => {
      const all = [
        ...['1', '2'].map((id) => ['entries', entry(id, 'Ongoing')] as const),
        // On its way out and free to join again; on its way out and barred.
        ...['3', '4'].map((id) => ['entries', entry(id, 'Terminating')] as const),
        ...['1', '2', '3', '4', '5'].map((itemId) => ['products', { ...row, itemId, addable: ['3', '5'].includes(itemId) }] as const),
        ...more.map((reading) => ['readings', { ...row, ...reading }] as const),
      ];
      await Promise.all(all.map(([table, value]) => transaction.objectStore(table).put(value as never)));
    });
  const seen = async () => {
    const shop = await readWholeShop({ id: 's', market: 'BR' });
    if (!shop.ok) throw new Error('the records cannot be read');
    const { products, free, entries, readAt } = shop.value;
    return { sold: products.map((one) => [one.entries.length, one.sales && 'sales']), free, entries: entries.length, readAt };
  };
  const sold = ['1', '3', '4'].map((itemId) => ({ itemId, sales: '10', orders: 1 }));
  await put([]);
  await putSold('s', sold, { unread: 1, to: '2026-11-20' });
  // Not all sales could be read: what has no row is not known.
  const held = [
    [1, 'sales'],
    [1, null],
    [1, 'sales'],
    [0, null],
  ];
  expect(await seen()).toEqual({ sold: held, free: 2, entries: 2, readAt: null });
  await put([{ list: 'entries', complete: true }]);
  await putSold('s', sold, { to: '2026-11-20' });
  const whole = await readWholeShop({ id: 's', market: 'BR' });
  expect(whole.ok && whole.value.products.map((one) => one.sales === 'none')).toEqual([false, true, false, true]);
  expect(whole.ok && [whole.value.days, whole.value.readAt]).toEqual([{ from: '2026-10-22', to: '2026-11-20' }, 1]);
});
