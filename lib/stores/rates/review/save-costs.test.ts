import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { costLines } from '#lib/domain/rates/review/cost-lines';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { readTable } from '#lib/files/read-table';
import { saveFile } from '#lib/files/save-file';
import en from '#lib/i18n/locales/en/review.json';
import pt from '#lib/i18n/locales/pt-BR/review.json';
import { deleteRecords } from '#lib/records/database';
import { costBook, keepCosts } from '#lib/records/rates/costs';
import { read, write } from '#lib/records/transact';
import { saveCosts } from './save-costs';

vi.mock('#lib/files/save-file', () => ({ saveFile: vi.fn() }));

const money = (amount: string) => ({ amount, currency: 'BRL' });
const shop = (market: 'BR' | 'TW') => ({ id: 's', shopId: '9', market }) as ShopAccount;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.mocked(saveFile).mockClear();
  await deleteRecords();
});

const book = async () => {
  const found = await costBook('s');
  return found.ok ? found.value.costs.map(({ at: _, ...row }) => row) : [];
};

it.each([
  ['BR', en],
  ['BR', pt],
  ['TW', en],
] as const)('what is handed out of a shop in %s is the same costs when it is read again (%#)', async (market, texts) => {
  await write(['products'], async (transaction) => {
    const product = { accountId: 's', itemId: '23498094336', name: '=Cup; "big"', sku: 'CUP, 1' };
    await transaction.objectStore('products').put(product as never);
  });
  const since = (day: string, amount: string) => ({ key: '23498094336', cost: money(amount), since: day });
  await keepCosts(
    's',
    [
      { key: '23498094336', cost: money('10') },
      since('2026-03-01', '12.345'),
      since('2026-11-01', '0.125'),
      { key: 'sku:cup, 1', cost: money('7.5') },
      { key: 'sku:gone', cost: money('1250') },
    ],
    1,
  );
  const before = await book();
  expect(await saveCosts(shop(market), 'csv', ((key: keyof typeof texts) => texts[key]) as never)).toBe(null);
  const [file, name] = vi.mocked(saveFile).mock.calls[0]!;
  expect(name).toBe('sidecar-costs-9.csv');
  const table = await readTable(file, { country: market, signal: new AbortController().signal });
  if (!table.ok) throw new Error(table.failure.code);
  const { lines, bad } = costLines(table.value.rows, market, table.value.lines);
  expect(bad).toEqual([]);
  expect(lines).toHaveLength(5);
  const kept = lines.map(({ key, amount, since: day }) => ({ key, cost: money(amount), since: day }));
  // Over what is there nothing changes; and into an empty shop all comes back.
  await keepCosts('s', kept, 2);
  expect(await book()).toEqual(before);
  await write(['costs'], (transaction) => transaction.objectStore('costs').clear());
  expect((await read(['costs'], (transaction) => transaction.objectStore('costs').count())).ok).toBe(true);
  await keepCosts('s', kept, 3);
  expect(await book()).toEqual(before);
});
