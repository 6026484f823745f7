import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { profitReport } from '#lib/domain/reports/profit/profit';
import type { SalesTask } from '#lib/stores/reports/sales/sales-tasks';
import { useOpenShop } from '#lib/stores/shops/open-shop';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { ProfitView } from './profit-view';

const state = vi.hoisted(() => ({
  asked: [] as SalesTask[],
  change: null as unknown,
  answer: null as unknown,
  costs: {} as Record<string, string>,
  reading: false,
  shop: 's',
  sold: true,
  terms: {} as object,
  saved: [] as unknown[],
  known: { missing: 0, nothing: false, unread: 0 } as { missing: number | null; nothing: boolean; unread: number },
}));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', () => ({
  useSetting: (name: string) => (name === 'shops' || name === 'accounts' ? [] : name === 'profitTerms' ? state.terms : {}),
  settingNow: (name: string) => (name === 'profitTerms' ? state.terms : []),
  saveSetting: async (...saved: unknown[]) => {
    state.saved.push(saved);
    return { ok: true, value: null };
  },
  onSetting: () => () => () => undefined,
}));
vi.mock('#components/panel/reports/bills/shop-fresh', () => ({ ShopFresh: () => null }));
vi.mock('#components/panel/reports/bills/still-reading', () => ({
  StillReading: () => <p>still reading</p>,
  useStillReading: () => state.reading,
}));
vi.mock('#components/rates/costs-file', () => ({ CostsButtons: () => null, CostsTaken: () => null }));
vi.mock('#lib/stores/shops/panel-shop', () => ({ usePanelShop: () => ({ shop: { id: state.shop, market: 'BR' } }) }));
vi.mock('#lib/stores/reports/sales/raise/rate-change', () => ({ useRateChange: () => ({ value: state.change, failure: null }) }));
const LINES = [
  aSaleLine({ orderId: 'a', itemId: '1', itemName: 'Cup', cents: 10_000 }),
  aSaleLine({ orderId: 'b', itemId: '2', itemName: 'Jar', cents: 2_000 }),
];
vi.mock('#lib/stores/reports/sales/use-sales', () => ({
  useSales: (task: SalesTask) => {
    state.asked.push(task);
    if (task.kind === 'raise') return { value: state.answer, failure: null };
    const report = profitReport(state.sold ? LINES : [], {
      terms: { fee: 1_400 as CommissionRate, selling: 0 as CommissionRate, tax: 0 as CommissionRate, margin: null },
      dayOf: () => '2025-10-01',
      costOf: (itemId) => (state.costs[itemId] ? { cost: { amount: state.costs[itemId], currency: 'BRL' } } : null),
    });
    return { value: { report, from: 'api', ...state.known }, failure: null };
  },
}));
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  location.hash = '#profit';
  Object.assign(state, {
    asked: [],
    change: null,
    answer: null,
    costs: { 1: '60' },
    reading: false,
    shop: 's',
    sold: true,
    terms: {},
    saved: [],
    known: { missing: 0, nothing: false },
  });
});

it('tells the profit of what has a cost, and filters what has none', async () => {
  render(<ProfitView />);
  expect(plain(document.querySelector('[data-total="profit"] dd')?.textContent)).toBe('R$ 28,60');
  const list = () => document.querySelector('[data-part="profit"]') as HTMLElement;
  expect(list().getAttribute('data-rows')).toBe('2');
  await userEvent.click(screen.getByRole('button', { name: 'profit.missing 1 1' }));
  expect(list().getAttribute('data-rows')).toBe('1');
  expect(within(list()).getByText('Jar')).toBeTruthy();
  expect(within(list()).getByText('profit.noCost')).toBeTruthy();
});

it('says of a selling fee and a tax that nobody entered that they are not, and takes them there', async () => {
  state.terms = { BR: { margin: 3_000 } };
  const { rerender } = render(<ProfitView />);
  const total = (name: string) => document.querySelector(`[data-total="${name}"] dd`);
  for (const name of ['selling', 'tax']) expect(total(name)?.textContent).toBe('profit.terms.none profit.terms.enter');
  const cells = [...document.querySelectorAll('[data-part="profit"] .vt__body .vt__row:not([hidden]) .vt__cell')];
  expect(cells.filter(({ textContent }) => plain(textContent) === 'R$ 0,00')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'profit.terms.enter: profit.head.selling' }));
  await userEvent.type(screen.getByRole('textbox', { name: /review\.terms\.selling/ }), '12,5');
  await userEvent.click(screen.getByRole('button', { name: 'profit.terms.save' }));
  expect(state.saved).toEqual([['profitTerms', { BR: { margin: 3_000, selling: 1_250 } }]]);
  state.terms = { BR: { selling: 0 } };
  rerender(<ProfitView key="entered" />);
  expect(plain(total('selling')?.textContent)).toBe('R$ 0,00');
  expect(total('tax')?.textContent).toContain('profit.terms.none');
});

const span = (orders: number, profit: bigint | null) => ({
  from: '2025-10-06',
  to: '2025-10-19',
  affiliates: 2,
  orders,
  clicks: null,
  afterRefunds: 10_000_000n,
  spent: 1_000_000n,
  profit,
});
const answer = {
  verdict: 'paid',
  before: span(14, 5_000_000n),
  after: span(28, 9_000_000n),
  control: { products: 3, before: span(40, 1n), after: span(44, 1n) },
  gained: { afterRefunds: 1n, spent: 1n, profit: 3_500_000n },
  neededMargin: null,
  ready: '2025-11-04',
};

it('says whether a change paid, against products that did not change', () => {
  location.hash = '#profit/change-1';
  state.change = { accountId: 's', market: 'BR', itemId: '1', name: 'Cup', at: Date.UTC(2025, 9, 20, 12), before: 1_000, after: 2_000 };
  state.answer = answer;
  render(<ProfitView />);
  expect(document.querySelector('[data-raise]')?.getAttribute('data-raise')).toBe('paid');
  expect(plain(screen.getByText(/profit\.gained/).textContent)).toBe('profit.gained R$ 35,00');
  expect([...document.querySelectorAll('[data-row="orders"] td')].map((cell) => cell.textContent)).toEqual(['14', '28', '40 → 44']);
  expect([...document.querySelectorAll('[data-row="clicks"] td')].map((cell) => cell.textContent)).toEqual(['—', '—', '— → —']);
  expect(screen.getByText('profit.changed 10% 20% 20 Oct')).toBeTruthy();
  expect(state.asked.at(-1)).toMatchObject({ kind: 'raise', question: { itemId: '1', day: '2025-10-20' } });
});

it.each(['waiting', 'tooFew', 'noCost', 'notPaid'] as const)('says %s', (verdict) => {
  location.hash = '#profit/change-1';
  state.change = { accountId: 's', market: 'BR', itemId: '1', name: 'Cup', at: Date.UTC(2025, 9, 20, 12), before: null, after: 2_000 };
  state.answer = { ...answer, verdict, control: null, neededMargin: 3_000 };
  render(<ProfitView />);
  expect(screen.getByText(`profit.verdict.${verdict} 4 Nov`)).toBeTruthy();
  expect(screen.getByText('profit.noControl')).toBeTruthy();
});

it('a change stands under the head of its own shop, whichever shop the panel was about', () => {
  location.hash = '#profit/change-1';
  state.change = { accountId: 's', market: 'BR', itemId: '1', name: 'Cup', at: Date.UTC(2025, 9, 20, 12), before: null, after: 2_000 };
  Object.assign(state, { answer, shop: 'other' });
  render(<ProfitView />);
  expect(useOpenShop.getState()).toMatchObject({ page: 'profit/change-1', shopId: 's' });
  expect(location.hash).toBe('#profit/change-1');
});

it('says that a change is not there', () => {
  location.hash = '#profit/nothing';
  state.change = 'none';
  render(<ProfitView />);
  expect(screen.getByText('profit.noChange')).toBeTruthy();
});

it('says that nothing was sold only once the shop is read', () => {
  Object.assign(state, { sold: false, reading: true });
  const { unmount } = render(<ProfitView />);
  expect(screen.getByText('still reading')).toBeTruthy();
  expect(screen.queryByText('profit.none')).toBe(null);
  unmount();
  state.reading = false;
  render(<ProfitView />);
  expect(screen.getByText('profit.none')).toBeTruthy();
  expect(screen.queryByText('still reading')).toBe(null);
});

it('shows no sums of days of which not one was read', () => {
  Object.assign(state, { sold: false, known: { missing: 30, nothing: true } });
  render(<ProfitView />);
  expect(new Set([...document.querySelectorAll('[data-total] dd')].map((cell) => cell.textContent))).toEqual(new Set(['—']));
  expect(screen.getByText('profit.unread')).toBeTruthy();
  expect(screen.queryByText('profit.none')).toBe(null);
});

it('says how many days its sums are without', () => {
  Object.assign(state, { known: { missing: 2, nothing: false } });
  render(<ProfitView />);
  expect(screen.getByText('profit.unreadDays 2 2')).toBeTruthy();
});
