import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { compared, type PaymentLine, paymentLine, sumsOf } from '#lib/domain/reports/sync/payment';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import type { PaymentRow } from '#lib/records/reports/payment-rows';
import { useVault } from '#lib/stores/accounts/vault';
import { usePayments } from '#lib/stores/reports/payments/payments';
import { aReportLine } from '#test/support/a-report-line';
import { PaymentsView } from './payments-view';

const stored = vi.hoisted(() => ({ payments: [] as unknown[], lines: [] as unknown[], step: null as unknown }));
vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => ACCOUNTS));
vi.mock('#lib/stores/jobs/start-job', () => ({ startOnce: (_content: unknown, start: (id: string) => unknown) => start('request') }));
vi.mock('#lib/stores/jobs/use-jobs', () => ({
  useJobs: () => ({ value: [], failure: null }),
  useJob: (id: string) => ({ job: id && stored.step ? { id, state: 'failed', counts: { total: 1 } } : null, known: true }),
  useStepRows: () => ({ value: stored.step ? [{ result: { failure: stored.step } }] : [], failure: null }),
}));
vi.mock('#lib/records/reports/payments', () => ({
  paymentsOf: async () => ({ ok: true, value: stored.payments }),
  paymentLines: async () => ({ ok: true, value: stored.lines }),
}));
vi.mock('#lib/records/live-query', () => ({
  liveQuery: (_tables: unknown, query: () => Promise<unknown>, tell: (answer: unknown) => void) => {
    void query().then(tell);
    return () => undefined;
  },
}));

const ACCOUNTS = [{ kind: 'affiliateKey', id: 'a', market: 'BR', appId: '1', name: 'Ana' }];
const asked = vi.mocked(ask);
const OCTOBER = Date.UTC(2026, 9, 3, 12) / 1000;
const DAY = 86_400;

/** A line that pays so much (in 1/100,000) beside what the report says. */
const line = (orderId: string, paid: number, reported: number | null, over: { quantity?: number; before?: number } = {}): PaymentLine =>
  compared(
    paymentLine(aReportLine({ orderId, shopee: paid, completeTime: OCTOBER, quantity: over.quantity ?? 1, itemName: `Cup ${orderId}` })),
    reported === null ? undefined : { net: reported, quantity: over.before ?? 1 },
  );
const LINES = [
  line('same', 500_000, 500_000),
  line('fewer', 300_001, 600_000, { before: 2 }),
  line('back', -120_000, null, { quantity: -1 }),
  { ...line('late', 200_000, 200_000), completeTime: OCTOBER + 27 * DAY },
];
const payment = (over: Partial<PaymentRow> = {}): PaymentRow => ({
  accountId: 'a',
  validationId: '183',
  readAt: 1,
  complete: true,
  unread: 0,
  sums: sumsOf(LINES),
  failure: null,
  ...over,
});
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
/** The whole amounts, where the pointer rests. */
const exact = (within: Element | null | undefined) =>
  [...(within?.querySelectorAll('[title]') ?? [])].map((one) => plain(one.getAttribute('title')));
const shown = async (part: 'payments' | 'network' = 'payments') => {
  await act(async () => {
    render(<PaymentsView part={part} />);
  });
};
const idField = () => screen.getByRole('textbox');

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  Object.assign(stored, { payments: [], lines: [], step: null });
  asked.mockReset();
  usePayments.setState({ accountId: null, open: null, jobId: '' });
  useVault.setState({ status: { state: 'unlocked' } as never, asked: 0 });
});

describe('reading a payment', () => {
  it.each(['', 'abc', '12 x', '1'.repeat(20)])('asks for nothing with %j, and says what an id is', async (typed) => {
    await shown();
    if (typed) await userEvent.type(idField(), typed);
    await userEvent.click(screen.getByRole('button', { name: 'payments.read' }));
    expect(asked).not.toHaveBeenCalled();
    expect(screen.getByText('payments.idWrong')).toBeTruthy();
  });

  it('asks by the id that was pasted, spaces or not', async () => {
    asked.mockResolvedValue(ok({ jobId: 'j' }) as never);
    await shown();
    await userEvent.type(idField(), ' 1830 0000 {Enter}');
    expect(asked).toHaveBeenCalledExactlyOnceWith('reports.readPayment', {
      requestId: 'request',
      accountId: 'a',
      validationId: '18300000',
    });
  });

  it('says beside the field that no payment has the id', async () => {
    asked.mockResolvedValue(ok({ jobId: 'j' }) as never);
    stored.step = failure('unknownBill');
    await shown();
    await userEvent.type(idField(), '7{Enter}');
    expect(screen.getByRole('form', { name: 'payments.readTitle' }).textContent).toContain('unknownBill');
    expect(idField().getAttribute('aria-invalid')).toBe('true');
  });

  it('is told why nothing was asked, with the way on; a long link is none', async () => {
    asked.mockResolvedValue(fail(failure('noApiAccess')) as never);
    await shown();
    await userEvent.type(idField(), '7{Enter}');
    expect(within(screen.getByRole('alert')).getByText('noApiAccess')).toBeTruthy();
    expect(screen.queryByText('todo noApiAccess')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'payments.again' }));
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('leads to the passphrase while the vault is locked', async () => {
    asked.mockResolvedValue(fail(failure('locked')) as never);
    useVault.setState({ status: { state: 'locked' } as never });
    await shown();
    await userEvent.type(idField(), '7{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'payments.unlock' }));
    expect(useVault.getState().asked).toBe(1);
  });
});

describe('the payments that were read', () => {
  it('are none at first, and one is offered to be read', async () => {
    await shown();
    expect(screen.getByText('payments.empty.title')).toBeTruthy();
  });

  it('tell period, reported, validated and the difference by the market’s decimals, and on demand to the last unit', async () => {
    stored.payments = [payment()];
    await shown();
    const [item] = screen.getAllByRole('listitem');
    expect(plain(item?.textContent)).toContain('3–30 Oct 2026');
    expect(plain(item?.textContent)).toContain('R$ 8,80');
    expect(plain(item?.textContent)).toContain('−R$ 4,20');
    expect(exact(item)).toEqual(['R$ 8,80001', 'R$ 13,00', '−R$ 4,19999']);
  });

  it.each([
    [100_000, 100_000, 'payments.same', []],
    [100_001, 100_000, '< R$ 0,01', ['R$ 0,00001']],
    [100_499, 100_000, '< R$ 0,01', ['R$ 0,00499']],
    [100_500, 100_000, '+R$ 0,01', ['R$ 0,005']],
  ])('no difference reads as nothing unless it is: %i of %i', async (net, reported, reads, whole) => {
    stored.payments = [payment({ sums: { ...sumsOf(LINES), net, reported } })];
    await shown();
    const [item] = screen.getAllByRole('listitem');
    expect(plain(item?.textContent)).toContain(`· ${reads}`);
    expect(exact(item).slice(2)).toEqual(whole);
  });

  it('tell one that broke off by its reason, and open none that is not whole', async () => {
    stored.payments = [payment({ complete: false, failure: 'serverError' })];
    await shown();
    expect(screen.getByText('serverError')).toBeTruthy();
    expect(within(screen.getByRole('listitem')).queryByRole('button')).toBeNull();
  });
});

describe('one payment', () => {
  const open = async () => {
    stored.payments = [payment()];
    stored.lines = LINES;
    usePayments.setState({ open: '183' });
    await shown();
  };
  const names = () =>
    [...document.querySelectorAll('.vt__body .vt__row:not([hidden]) .cell2 > :first-child')].map(({ textContent }) => textContent);

  it('goes from the report to what was paid by its reasons; on demand and as a table the steps are whole and add up', async () => {
    await open();
    const steps = [...document.querySelectorAll('[data-step]')].map((step) => plain(step.textContent));
    expect(steps).toEqual([
      'payments.reportedR$ 13,00',
      'payments.why.takenBackpayments.lines 1−R$ 1,20',
      'payments.why.fewerpayments.lines 1−R$ 3,00',
      'payments.validatedR$ 8,80',
    ]);
    const whole = ['R$ 13,00000', '−R$ 1,20000', '−R$ 2,99999', 'R$ 8,80001'];
    expect(exact(document.querySelector('.fall'))).toEqual(whole);
    await userEvent.click(screen.getByRole('button', { name: /^payments\.asTable/ }));
    const cells = within(screen.getByRole('table', { name: 'payments.steps' })).getAllByRole('cell');
    expect(cells.map(({ textContent }) => plain(textContent))).toEqual(whole);
  });

  it('shows the lines that differ first; a step shows its own alone', async () => {
    await open();
    expect(names()).toEqual(['Cup back', 'Cup fewer', 'Cup late', 'Cup same']);
    await userEvent.click(screen.getByRole('button', { name: /payments\.why\.fewer/ }));
    expect(names()).toEqual(['Cup fewer']);
    expect(screen.getByText('payments.says.fewer')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'payments.allLines' }));
    expect(names()).toHaveLength(4);
  });

  it('is copied whole', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(screen.getByRole('button', { name: 'earnings.lines.copy' }));
    const [, first] = (await navigator.clipboard.readText()).split('\n');
    expect(first).toContain('-1.2\tpayments.why.takenBack\t-1.2\t0');
  });
});

describe('orders of a network', () => {
  const order = (id: number) => ({
    orderId: `o${id}`,
    purchaseTime: OCTOBER * 1000,
    completeTime: null,
    status: 'COMPLETED',
    buyer: null,
    shopName: 'Shop',
    items: [{ itemId: '1', name: `Cup ${id}`, price: '2', quantity: 1, amount: '2.50', refund: null }],
  });

  it('are for networks alone, and every other account is told so', async () => {
    asked.mockResolvedValue(fail(failure('accessDenied')) as never);
    await shown('network');
    expect(screen.getByText('payments.network.only')).toBeTruthy();
    expect(screen.queryByText('accessDenied')).toBeNull();
  });

  it('come fifty at a time, and back', async () => {
    const page = (from: number, token: string) =>
      ok({ orders: Array.from({ length: 50 }, (_, at) => order(from + at)), token, leftOut: 0 });
    asked.mockImplementation((async (_name: string, { token }: { token: string }) =>
      token === '' ? page(0, 't1') : page(50, '')) as never);
    await shown('network');
    const range = () => screen.getByText(/^\d+–\d+$/).textContent;
    expect(range()).toBe('1–50');
    expect(plain(screen.getByRole('grid').textContent)).toContain('R$ 2,50');
    await userEvent.click(screen.getByRole('button', { name: 'payments.network.next' }));
    expect(range()).toBe('51–100');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'payments.network.next' }).disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'payments.network.before' }));
    expect(range()).toBe('1–50');
    expect(asked.mock.calls.map(([, input]) => (input as { token: string }).token)).toEqual(['', 't1', '']);
  });

  it('are asked for once the vault is open', async () => {
    asked.mockResolvedValue(ok({ orders: [], token: '', leftOut: 0 }) as never);
    useVault.setState({ status: { state: 'locked' } as never });
    await shown('network');
    expect(asked).not.toHaveBeenCalled();
    expect(screen.getByText('payments.network.locked')).toBeTruthy();
    await act(async () => useVault.setState({ status: { state: 'unlocked' } as never }));
    expect(asked).toHaveBeenCalledOnce();
    expect(screen.getByText('payments.network.none')).toBeTruthy();
  });
});
