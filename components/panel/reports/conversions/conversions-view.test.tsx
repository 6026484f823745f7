import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { saleSums, sumsOfAll } from '#lib/domain/reports/bills/sale-sums';
import { ALL_SALES } from '#lib/domain/reports/conversions/sale-filter';
import { saleGroups } from '#lib/domain/reports/conversions/sale-groups';
import { monthSheet } from '#lib/domain/reports/months/month-sheet';
import { useSalesChoice } from '#lib/stores/reports/sales/sales-choice';
import type { SalesTask } from '#lib/stores/reports/sales/sales-tasks';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { ConversionsView } from './conversions-view';

const state = vi.hoisted(() => ({
  asked: [] as SalesTask[],
  from: 'api',
  missing: 0,
  unread: [] as number[],
  found: 3,
  saved: [] as string[],
  nothing: false,
  reading: false,
  shop: 's',
  listed: true,
  others: [] as ReturnType<typeof aSaleLine>[],
  unreadOrders: 0,
}));
vi.mock('#lib/stores/reports/sales/save-sales', () => ({
  saveSales: async (_: unknown, name: string, format: string) => {
    state.saved.push(`${name}.${format}`);
    return null;
  },
}));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', () => ({ useSetting: () => [], settingNow: () => [], onSetting: () => () => () => undefined }));
vi.mock('#components/panel/reports/bills/shop-fresh', () => ({ ShopFresh: () => null }));
vi.mock('#components/panel/reports/bills/still-reading', () => ({
  StillReading: () => <p>still reading</p>,
  useStillReading: () => state.reading,
}));
vi.mock('#lib/stores/reports/sales/use-place', () => ({ useSalesPlace: () => ({ market: 'BR', accountId: state.shop }) }));
const LINES = [
  aSaleLine({ orderId: 'a', itemId: '1', itemName: 'Cup', cents: 10_000 }),
  aSaleLine({
    orderId: 'b',
    itemId: '2',
    itemName: 'Jar',
    cents: 2_000,
    affiliateId: '12',
    affiliateName: 'Ana',
    affiliateUsername: 'ana',
  }),
  aSaleLine({ orderId: 'c', itemId: '1', itemName: 'Cup', cents: 5_000, verified: 'unverified' }),
];
vi.mock('#lib/stores/reports/sales/use-sales', () => ({
  useSales: (task: SalesTask) => {
    state.asked.push(task);
    if (task.kind === 'month') {
      const { month, floor } = task.question;
      const sheet = monthSheet(state.nothing ? [] : LINES.map((line) => ({ ...line, month })), {
        month,
        floor: BigInt(floor),
        billOut: true,
        missing: state.unread,
        today: '2026-11-30',
      });
      return { value: { sheet, from: state.from, knowsMonths: true, unread: state.nothing }, failure: null };
    }
    if (task.kind !== 'sales') return { value: null, failure: null };
    const value = {
      total: saleSums(LINES),
      leftOut: sumsOfAll([...LINES, ...state.others]),
      unread: state.unreadOrders,
      groups: saleGroups(LINES, task.question.groups),
      lines: state.found,
      from: state.from,
      missing: state.missing,
      nothing: state.nothing,
      channels: ['Telegram'],
      orderTypes: ['Direct Order'],
    };
    return { value, failure: null };
  },
  useSalesList: () => ({ value: state.listed ? LINES : [], failure: null }),
}));
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
const lastFilter = () => {
  const task = state.asked.findLast(({ kind }) => kind === 'sales');
  return task?.kind === 'sales' ? task.question.filter : null;
};
const part = (name: string) => document.querySelector(`[data-part="${name}"]`);

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  location.hash = '#conversions';
  Object.assign(state, {
    asked: [],
    from: 'api',
    missing: 0,
    unread: [],
    found: 3,
    saved: [],
    nothing: false,
    shop: 's',
    listed: true,
    others: [],
    unreadOrders: 0,
  });
  useSalesChoice.setState({ period: '30', filter: ALL_SALES, named: '', of: '' });
});

it('shows sums and orders, and says which days are missing and where lines are from', () => {
  Object.assign(state, { from: 'file', missing: 2 });
  render(<ConversionsView />);
  expect([...(part('totals')?.querySelectorAll('dd') ?? [])].map((one) => plain(one.textContent))).toEqual([
    'R$ 170,00',
    '3',
    'R$ 17,00',
    'R$ 2,38',
    'R$ 0,00',
  ]);
  expect(part('orders')?.getAttribute('data-rows')).toBe('3');
  expect(screen.getByText('conversions.missing 2 2')).toBeTruthy();
  expect(screen.getByText('bills.fromFile')).toBeTruthy();
});

it('says that not all lines are listed, and has all of them written into a file', async () => {
  state.found = 60_000;
  render(<ConversionsView />);
  expect(screen.getByText(/^conversions.newest 3 60.000$/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'earnings.lines.export' }));
  await userEvent.click(screen.getByText('earnings.lines.exportAs CSV'));
  expect(state.saved).toEqual(['sidecar-conversions.csv']);
});

it('leads from a product to its affiliates, and back by clearing the filter', async () => {
  location.hash = '#conversions/product';
  render(<ConversionsView />);
  await userEvent.click(within(part('groups') as HTMLElement).getByText('Cup'));
  expect(lastFilter()).toMatchObject({ itemId: '1' });
  expect(part('groups')?.getAttribute('aria-label')).toBe('conversions.part.affiliate');
  expect(screen.getByText('conversions.only Cup')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'conversions.clear' }));
  expect(lastFilter()).toMatchObject({ itemId: '' });
});

it('shows no sums of days of which not one was read, and says so once', () => {
  Object.assign(state, { nothing: true, missing: 30, listed: false });
  render(<ConversionsView />);
  expect([...(part('totals')?.querySelectorAll('dd') ?? [])].map((one) => one.textContent)).toEqual(['—', '—', '—', '—', '—']);
  expect(screen.getByText('conversions.unread')).toBeTruthy();
  expect(screen.queryByText(/^conversions\.(missing|none)/)).toBe(null);
});

it('leaves a product of one shop behind when another is shown, and nothing else of the filter', async () => {
  location.hash = '#conversions/product';
  const { rerender } = render(<ConversionsView />);
  await userEvent.click(within(part('groups') as HTMLElement).getByText('Cup'));
  useSalesChoice.getState().set({ verified: 'valid' });
  state.shop = 'other';
  rerender(<ConversionsView />);
  expect(lastFilter()).toMatchObject({ itemId: '', verified: 'valid' });
  expect(screen.queryByText('conversions.only Cup')).toBe(null);
});

it('has every filter of the report', async () => {
  render(<ConversionsView />);
  await userEvent.click(screen.getByRole('button', { name: 'conversions.filter' }));
  const choose = (label: string, value: string) => userEvent.selectOptions(screen.getByRole('combobox', { name: label }), value);
  await choose('conversions.dayBy', 'concluded');
  await choose('bills.head.state', 'completed');
  await choose('bills.head.verified', 'valid');
  await choose('conversions.deduction', 'AMSCredit');
  await choose('bills.head.buyer', 'new');
  await choose('bills.head.campaign', 'open');
  await choose('bills.head.channel', 'Telegram');
  await choose('bills.head.orderType', 'Direct Order');
  await userEvent.type(screen.getByRole('searchbox'), 'x');
  await choose('conversions.period', '7');
  const { from, to, ...filter } = lastFilter() ?? { from: 0, to: 0 };
  expect(filter).toEqual({
    ...ALL_SALES,
    by: 'concluded',
    state: 'completed',
    verified: 'valid',
    deduction: 'AMSCredit',
    buyer: 'new',
    campaign: 'open',
    channel: 'Telegram',
    orderType: 'Direct Order',
    text: 'x',
  });
  expect(to - from).toBe(6);
});

it('makes the sheet of a month: the long tail apart, what waits, and empty columns for the name and the tax id', async () => {
  location.hash = '#conversions/months';
  state.unread = [20_362, 20_363];
  const user = userEvent.setup();
  render(<ConversionsView />);
  expect(part('month')?.getAttribute('data-rows')).toBe('1');
  expect(document.querySelector('[data-month-state]')?.getAttribute('data-month-state')).toBe('open');
  expect(screen.getByText('conversions.monthMissing 2 2 1 Oct')).toBeTruthy();
  expect(plain(part('tail')?.textContent)).toContain('R$ 2,00');
  await user.click(screen.getByRole('button', { name: 'conversions.rows.all' }));
  expect(part('month')?.getAttribute('data-rows')).toBe('2');
  await user.click(screen.getByRole('button', { name: 'earnings.lines.copy' }));
  const [head, first] = (await navigator.clipboard.readText()).split('\n').map((row) => row.split('\t'));
  expect(head?.slice(0, 6)).toEqual([
    'bills.head.affiliate',
    'bills.head.username',
    'bills.head.affiliateId',
    'conversions.head.legalName',
    'conversions.head.taxId',
    'conversions.head.toAffiliate',
  ]);
  expect(first?.slice(0, 6)).toEqual(['Bia', 'bia', '11', '', '', '10']);
  expect(screen.getByText('conversions.worksheet')).toBeTruthy();
});

it('says of a month that was not read just that, with the way to its numbers, and no sum', () => {
  location.hash = '#conversions/months';
  Object.assign(state, { nothing: true, unread: [20_362] });
  render(<ConversionsView />);
  expect(part('monthTotal')?.textContent).toBe('—');
  expect(screen.getByText('conversions.monthUnreadNext')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'imports.add' })).toBeTruthy();
  expect(screen.queryByText(/noneInMonth|monthMissing|affiliates 0/)).toBe(null);
});

it('says what its sums leave out, and what could not be read', () => {
  const out = { cents: 3_000, orderId: 'x' } as const;
  state.others = [aSaleLine({ ...out, verified: 'invalid' }), aSaleLine({ ...out, orderId: 'y', state: 'cancelled' })];
  state.unreadOrders = 2;
  render(<ConversionsView />);
  expect(plain(part('leftOut')?.textContent)).toMatch(
    /^conversions\.leftOutR\$ 60,00conversions\.leftOut\.turnedDown 1 1 R\$ 30,00conversions\.leftOut\.cancelled 1 1 R\$ 30,00/,
  );
  expect(screen.getByText('bills.unreadOrders 2 2')).toBeTruthy();
});

it('has no line of what is left out where nothing is', () => {
  render(<ConversionsView />);
  expect(part('leftOut')).toBe(null);
});
