import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { BillsView } from './bills-view';

vi.mock('./shop-fresh', () => ({ ShopFresh: () => null }));
vi.mock('#components/jobs/job-item', () => ({ JobItem: ({ job }: { job: { id: string } }) => <li>{`job ${job.id}`}</li> }));
vi.mock('#lib/stores/reports/performance/shop-sync', () => ({ useShopSync: () => state.sync }));
vi.mock('#lib/stores/reports/sales/bills-read', () => ({ useBillsRead: () => state.read }));
const state = vi.hoisted(() => ({
  read: { at: 1, failed: null } as unknown,
  place: null as unknown,
  bills: null as unknown,
  verdict: null as unknown,
  failure: null as unknown,
  lines: null as unknown,
  asked: [] as unknown[],
  sync: { busy: false, job: null as unknown, locked: false, failure: null as unknown },
}));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', () => ({ useSetting: () => [], settingNow: () => [], onSetting: () => () => () => undefined }));
vi.mock('#lib/stores/reports/sales/use-place', () => ({ useSalesPlace: () => state.place }));
vi.mock('#lib/stores/reports/sales/use-sales', () => ({
  useSales: (task: { kind: string }) => {
    state.asked.push(task);
    return { value: task.kind === 'bills' ? state.bills : state.verdict, failure: state.failure };
  },
  useSalesList: () => ({ value: state.lines, failure: null }),
}));

const bill = {
  id: '2026-10 Seller 36',
  month: 202_610,
  period: '',
  source: 'Seller',
  paidBy: 'online',
  status: 'byLink',
  total: 1_241_866_000,
  deducted: 1_000_000_000,
  credit: 0,
  left: 241_866_000,
  months: [],
  from: 'api',
  readAt: Date.UTC(2026, 10, 30, 12),
  lines: { count: 402, complete: true, unread: 0, failure: null },
};
const line = aSaleLine({ orderId: '261007K8QX2M', itemName: 'Scale', rate: 120_000 });
const expected = aSaleLine({ orderId: '261007K8QX2M', rate: 100_000 });
const finding = (kind: string, amount: number, billed: unknown, conversion: unknown) => ({
  kind,
  because: null,
  otherBill: null,
  orderId: '261007K8QX2M',
  amount,
  lines: kind === 'total' ? [] : [{ billed, conversion, amount }],
});
const rule = { holds: true, checked: 402, agree: 402 };
const verdict = {
  bill,
  billUnit: 'whole',
  lines: { count: 402, commission: 1_241_800_000n, fee: 170_000_000n },
  expected: 1_241_700_000n,
  equal: { lines: 400, amount: 1_240_000_000n },
  notYet: [{ orderId: 'later', amount: 500_000, due: '2026-12-10', lines: [aSaleLine({ orderId: 'later', verified: 'unverified' })] }],
  wrong: [finding('total', 66_000, null, null), finding('rate', 99_800, line, expected), finding('missing', 200, null, expected)],
  unknown: { lines: 1, amount: 7_000n },
  unit: { unit: 'cents', checked: 402, whole: 0, cents: 402 },
  rules: { commission: rule, fee: { ...rule, agree: 401 } },
  totalHasFee: false,
  conversionsFrom: 'api',
  knowsMonths: true,
  damaged: false,
};
const SYNC = { busy: false, job: null, locked: false, failure: null };
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
const part = (name: string) => document.querySelector(`[data-part="${name}"]`);

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  location.hash = '#bills';
  Object.assign(state, {
    place: { market: 'BR', accountId: 's' },
    bills: [bill],
    verdict,
    failure: null,
    lines: [line],
    asked: [],
    read: { at: 1, failed: null },
    sync: SYNC,
  });
});

it('lists bills with their status, what is left and how they are paid, and opens one', async () => {
  render(<BillsView />);
  const row = within(screen.getByRole('button', { name: /October 2026/ }));
  expect(row.getByText('bills.status.byLink')).toBeTruthy();
  expect(plain(row.getByText(/12\.418,66/).textContent)).toBe('R$ 12.418,66');
  expect(plain(row.getByText(/bills\.left/).textContent)).toBe('bills.left R$ 2.418,66');
  await userEvent.click(screen.getByRole('button', { name: /October 2026/ }));
  expect(state.asked.at(-1)).toMatchObject({ kind: 'verdict', question: { billId: bill.id, accountId: 's', market: 'BR' } });
  expect(document.querySelector('[data-verdict="3 1"]')).toBeTruthy();
});

it('says where nothing is known: no bill, no answer yet, a failure, no shop', () => {
  state.bills = [];
  const { rerender } = render(<BillsView />);
  expect(screen.getByText('bills.empty.title')).toBeTruthy();
  state.bills = null;
  rerender(<BillsView key="1" />);
  expect(document.querySelector('.skel')).toBeTruthy();
  state.failure = failure('recordsDamaged');
  rerender(<BillsView key="2" />);
  expect(screen.getByRole('alert').textContent).toContain('recordsDamaged');
  state.place = null;
  rerender(<BillsView key="3" />);
  expect(screen.getByText('bills.noShop.title')).toBeTruthy();
});

it.each([
  ['no bill', [], 'bills.lastFailedNone'],
  ['bills', [bill], 'bills.lastFailedSome'],
])('says when the list was last read where its last reading failed, why, and the way to read it again: %s', async (_, bills, says) => {
  const start = vi.fn();
  state.bills = bills;
  state.sync = { ...SYNC, start } as never;
  state.read = { at: Date.UTC(2026, 10, 28, 12), failed: { why: failure('storageFailed'), at: Date.UTC(2026, 10, 30, 12) } };
  render(<BillsView />);
  expect(screen.queryByText('bills.empty.title')).toBeNull();
  expect(part('lastFailed')?.textContent).toMatch(new RegExp(`^bills\\.lastFailed .+${says} .+`));
  expect(screen.getByRole('alert').textContent).toContain('storageFailed');
  await userEvent.click(within(screen.getByRole('alert')).getByRole('button'));
  expect(start).toHaveBeenCalledOnce();
});

it('shows sums that add up, kinds with their money, and the rows of each', async () => {
  location.hash = `#bills/${encodeURIComponent(bill.id)}`;
  render(<BillsView />);
  const sums = [...(part('sums')?.querySelectorAll('[data-sum] .num') ?? [])].map((one) => plain(one.textContent));
  expect(sums).toEqual(['R$ 12.418,66', 'R$ 12.418,00', 'R$ 12.417,00', 'R$ 1,66']);
  const kinds = [...(part('wrong')?.querySelectorAll('[data-kind]') ?? [])].map(
    (one) => `${one.getAttribute('data-kind')} ${plain(one.querySelector('b')?.textContent)}`,
  );
  expect(kinds).toEqual(['total +R$ 0,66', 'missing +R$ 0,002', 'rate +R$ 0,998']);
  expect(part('findings')?.getAttribute('data-rows')).toBe('2');
  await userEvent.click(within(part('wrong')?.querySelector('[data-kind="rate"]') as HTMLElement).getByRole('button'));
  expect(part('findings')?.getAttribute('data-rows')).toBe('1');
  const cells = [...document.querySelectorAll('.vt__body .vt__row:not([hidden]) .vt__cell')].map((one) => plain(one.textContent));
  expect(cells.slice(0, 7)).toEqual(['261007K8QX2MScale', 'R$ 1,00', 'bills.why.rate', 'R$ 5,99', 'R$ 4,99', '12%', '10%']);
  await userEvent.click(within(part('notYet') as HTMLElement).getByRole('button'));
  expect(part('findings')?.getAttribute('aria-label')).toBe('bills.rowsOf.notYet');
  await userEvent.click(screen.getByRole('button', { name: 'bills.allLines 402' }));
  expect(part('lines')?.getAttribute('data-rows')).toBe('1');
});

it('tells what was checked and what could not be', () => {
  location.hash = `#bills/${encodeURIComponent(bill.id)}`;
  render(<BillsView />);
  const checks = [...(part('checks')?.querySelectorAll('[data-check]') ?? [])].map(
    (one) => `${one.getAttribute('data-check')} ${one.getAttribute('data-state')}`,
  );
  expect(checks).toEqual(['equal right', 'unit right', 'rate right', 'fee warn', 'hasFee right', 'unknown none']);
  expect(screen.getByText('bills.check.unit.cents')).toBeTruthy();
});

it('says that a bill without conversions is checked against itself only, and that one adds up', () => {
  location.hash = `#bills/${encodeURIComponent(bill.id)}`;
  state.verdict = {
    ...verdict,
    expected: null,
    conversionsFrom: null,
    wrong: [],
    notYet: [],
    bill: { ...bill, from: 'file', lines: null },
  };
  render(<BillsView />);
  expect(screen.getByText('bills.noConversions.title')).toBeTruthy();
  expect(screen.getByText('bills.noLines')).toBeTruthy();
  expect(screen.getByText('bills.addsUp')).toBeTruthy();
  expect(screen.getByText('bills.fromFile')).toBeTruthy();
  expect(part('sums')?.querySelectorAll('[data-sum]')).toHaveLength(2);
});

it('takes whatever stands in the address', () => {
  location.hash = '#bills/%E0%A4%A';
  render(<BillsView />);
  expect(state.asked.at(-1)).toMatchObject({ kind: 'verdict', question: { billId: '%E0%A4%A' } });
});

it.each([
  ['a reading is under way', { busy: true, job: { id: '7' } }, 'job 7'],
  ['it waits for something', { job: { id: '7' } }, 'job 7'],
  ['it was asked for', { busy: true }, 'bills.stillReading'],
  ['nothing is being read', {}, 'bills.empty.title'],
  ['it is locked', { busy: true, locked: true }, 'bills.empty.title'],
])('with no bill yet and %s it says so', (_, sync, told) => {
  Object.assign(state, { bills: [], sync: { ...SYNC, ...sync } });
  render(<BillsView />);
  expect(screen.getByText(told)).toBeTruthy();
  expect(screen.queryByText('bills.empty.title') === null).toBe(told !== 'bills.empty.title');
});

it('does not say that there is no bill where the reading was given up', () => {
  Object.assign(state, { bills: [], sync: { ...SYNC, failure: failure('serverError') } });
  render(<BillsView />);
  expect(screen.queryByText('bills.empty.title')).toBe(null);
});

it('a file’s place is never being read', () => {
  Object.assign(state, { place: { market: 'BR', accountId: null }, bills: [], sync: { ...SYNC, busy: true } });
  render(<BillsView />);
  expect(screen.getByText('bills.empty.title')).toBeTruthy();
});

it.each([
  [{ at: null, failed: null }, false, true],
  [null, false, false],
  ['files', true, false],
  [{ at: Date.UTC(2026, 10, 30), failed: null }, true, false],
] as const)('says that there is no bill only once their list was read: %j', (read, none, unread) => {
  location.hash = '#bills';
  Object.assign(state, { bills: [], read, failure: null, sync: { busy: false, job: null, locked: false, failure: null } });
  render(<BillsView />);
  expect(screen.queryByText('bills.empty.title') !== null).toBe(none);
  expect(screen.queryByText('bills.unread') !== null).toBe(unread);
});

it('who comes back from a bill goes on at it', async () => {
  state.bills = [{ ...bill, id: '2026-11 Seller 40', month: 202_611 }, bill];
  const { unmount } = render(<BillsView />);
  await userEvent.click(screen.getByRole('button', { name: /October 2026/ }));
  unmount();
  location.hash = '#bills';
  render(<BillsView />);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /October 2026/ }));
});
