import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import { readSkus } from './read-skus';

interface Product {
  readonly itemId: string;
  readonly name: string;
  readonly sku: string | null;
  readonly infoAt?: number;
}
/** What the records hold, and the SKUs that Shopee would tell. */
const state = vi.hoisted(() => ({ rows: {} as Record<string, Product[]>, skus: {} as Record<string, string | null> }));
vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/records/of-account', () => ({
  rowsOfAccount: async (_table: string, of: string) => ({ ok: true, value: state.rows[of] ?? [] }),
  rowsOfItems: async (_table: string, of: string, ids: string[]) => ({
    ok: true,
    value: (state.rows[of] ?? []).filter(({ itemId }) => ids.includes(itemId)),
  }),
}));
const asked = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn>;
const calls = () => asked.mock.calls.map(([, { accountId, itemIds }]) => [accountId, itemIds.length]);
const product = (itemId: string, name = `Product ${itemId}`): Product => ({ itemId, name, sku: null });
const many = (count: number) => Array.from({ length: count }, (_, place) => product(String(place + 1000)));

beforeEach(() => {
  Object.assign(state, { rows: { a: [product('1', 'Mug'), product('2', 'Cup')], b: [] }, skus: { 1: 'MUG', 2: 'CUP' } });
  asked.mockReset();
  asked.mockImplementation(async (_name: string, { accountId, itemIds }: { accountId: string; itemIds: string[] }) => {
    state.rows[accountId] = (state.rows[accountId] ?? []).map((one) =>
      itemIds.includes(one.itemId) ? { ...one, sku: state.skus[one.itemId] ?? null, infoAt: 1 } : one,
    );
    return { ok: true, value: {} };
  });
});

it('asks for products of the same name first, and no further than needed', async () => {
  state.rows['b'] = [...many(300), product('51', ' mug'), product('52', 'CUP')];
  Object.assign(state.skus, { 51: 'mug ', 52: 'Cup' });
  expect(await readSkus('a', ['1', '2'], 'b')).toEqual({ ok: true, value: true });
  expect(calls()).toEqual([
    ['a', 2],
    ['b', 50],
  ]);
});

it('goes on through the others where a SKU is missing, and knows that none was left out', async () => {
  state.rows['b'] = many(120);
  state.skus['1119'] = 'mug';
  expect(await readSkus('a', ['1', '2'], 'b')).toEqual({ ok: true, value: true });
  expect(calls()).toEqual([
    ['a', 2],
    ['b', 50],
    ['b', 50],
    ['b', 20],
  ]);
});

it('stops after 2,000 products, and says that it may have missed one', async () => {
  state.rows['b'] = many(2_100);
  expect(await readSkus('a', ['1'], 'b')).toEqual({ ok: true, value: false });
  expect(calls()).toHaveLength(41);
});

it('asks nothing of what is known already', async () => {
  state.rows = { a: [{ ...product('1'), sku: 'MUG', infoAt: 1 }], b: [{ ...product('51'), sku: 'mug', infoAt: 1 }, product('52')] };
  expect(await readSkus('a', ['1'], 'b')).toEqual({ ok: true, value: true });
  expect(calls()).toEqual([]);
});

it('a shop that cannot be asked is a failure', async () => {
  asked.mockResolvedValue({ ok: false, failure: failure('offline') });
  expect(await readSkus('a', ['1'], 'b')).toMatchObject({ ok: false, failure: { code: 'offline' } });
});
