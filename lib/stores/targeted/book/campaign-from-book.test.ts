import { beforeEach, expect, it, vi } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { beginFromBook } from './campaign-from-book';

const state = vi.hoisted(() => ({ begun: [] as unknown[], addable: null as unknown, sold: [] as unknown[], tasks: [] as unknown[] }));
vi.mock('#lib/messages/ask', () => ({ ask: async () => state.addable }));
vi.mock('#lib/stores/reports/sales/use-sales', () => ({
  salesClient: () => ({
    ask: async (task: unknown) => {
      state.tasks.push(task);
      return ok(state.sold);
    },
  }),
}));
vi.mock('#lib/stores/shops/panel-shop-read', () => ({ usePanelReading: { getState: () => ({ load: async () => undefined }) } }));
vi.mock('#lib/stores/shell/use-setting', () => ({ settingNow: () => ({}), useSetting: () => ({}) }));
vi.mock('#lib/stores/rates/review/facts', () => ({
  readFacts: async (_market: string, _: string, ids: readonly string[]) => ok({ items: new Map(ids.map((id) => [id, id])), days: null }),
}));
// A product's facts stand in its id: what all get, and the break-even.
vi.mock('#lib/stores/targeted/draft/use-draft-facts', () => ({
  rateFacts: (id: string) => ({ open: Number(id) === 9 ? null : Number(id) * 100, range: null, breakEven: id === '3' ? 350 : null }),
}));
vi.mock('#lib/stores/targeted/draft/begin-draft', () => ({
  beginDraft: async (...asked: unknown[]) => {
    state.begun.push(asked);
    return ok('draft');
  },
}));

const SHOP = { id: 's', market: 'BR' } as ShopAccount;
const BOOK = {
  affiliates: [{ affiliateId: '11', name: 'Bia', by: 'book' as const }],
  soldBy: ['11', 'bia'],
  range: { from: 1, to: 30 },
  promised: null,
  name: 'Best',
  message: 'Join us',
};
const product = (itemId: string) => ({ itemId, name: `Cup ${itemId}`, afterRefunds: 1n });
const listed = (itemId: string, barred = false) => ({ itemId, name: '', price: null, stock: null, sales: null, barred });

beforeEach(() => {
  const products = [listed('2'), listed('3'), listed('4', true), listed('9')];
  Object.assign(state, { begun: [], tasks: [], sold: ['1', '2', '3', '4', '9'].map(product), addable: ok({ products, cursor: null }) });
});

it('begins with what they sold best of what may be in a campaign, each at its proposed rate', async () => {
  expect(await beginFromBook(SHOP, BOOK)).toBeNull();
  expect(state.tasks).toEqual([
    {
      kind: 'soldProducts',
      question: { place: { market: 'BR', accountId: 's' }, range: BOOK.range, affiliateIds: ['11', 'bia'], most: 20 },
    },
  ]);
  expect(state.begun).toEqual([
    [
      's',
      {
        affiliates: BOOK.affiliates,
        name: 'Best',
        message: 'Join us',
        products: [
          { itemId: '2', name: 'Cup 2', rate: 200 },
          { itemId: '3', name: 'Cup 3', rate: 300 },
          { itemId: '9', name: 'Cup 9', rate: null },
        ],
      },
    ],
  ]);
});

it.each([
  ['that loses nowhere', 350, undefined],
  ['that loses on one product: its step opens', 351, 'products'],
])('offers the rate that was promised: one %s', async (_, rate, step) => {
  await beginFromBook(SHOP, { ...BOOK, promised: rate as CommissionRate });
  const [[, begun]] = state.begun as [[string, { step?: string; products: { rate: number }[] }]];
  expect(begun.products.map((one) => one.rate)).toEqual([rate, rate, rate]);
  expect(begun.step).toBe(step);
});

it('what they sell elsewhere comes behind what they sold here, each once', async () => {
  state.sold = [product('9')];
  await beginFromBook(SHOP, { ...BOOK, also: ['4', '2', '9'].map((itemId) => ({ itemId, name: `Elsewhere ${itemId}` })) });
  const [[, begun]] = state.begun as [[string, { products: { name: string }[] }]];
  expect(begun.products.map(({ name }) => name)).toEqual(['Elsewhere 9', 'Elsewhere 2']);
});

it('where nobody tells what may be in a campaign, takes what was sold; where nothing was sold, no product', async () => {
  state.addable = fail(failure('offline'));
  await beginFromBook(SHOP, BOOK);
  state.sold = [];
  await beginFromBook(SHOP, BOOK);
  const begun = state.begun as [string, { products: unknown[] }][];
  expect(begun.map(([, { products }]) => products.length)).toEqual([5, 0]);
});
