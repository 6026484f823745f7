import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import type { DifferenceCause } from '#lib/domain/reports/reconcile/reconcile';
import type { Difference, Differences, DifferencesQuestion } from '#lib/stores/reports/earnings/differences';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { DifferencesPart } from './differences-part';
import { useDifferencesNotice } from './use-differences-notice';

const answered = vi.hoisted(() => ({ value: null as unknown, failure: null as unknown, reading: false, asked: [] as unknown[] }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => NONE));
vi.mock('#lib/stores/shell/use-records', () => ({ useRecords: () => ({ value: NONE, failure: null }) }));
vi.mock('#lib/stores/reports/earnings-view/sync-orders', () => ({ useSync: () => ({ reading: answered.reading }) }));
vi.mock('#lib/stores/reports/earnings/use-earnings', () => ({
  useDifferences: (question: unknown) => {
    answered.asked.push(question);
    return { value: answered.value, failure: answered.failure, busy: false };
  },
}));

const NONE: readonly never[] = [];
const DAY = 20_785;
const bia = { id: 'b', market: 'BR', name: 'Bia', hasKey: true } as const;
const filesOnly = { id: 'files:BR', market: 'BR', name: 'Files', hasKey: false } as const;
const placeOf = (accounts: readonly (typeof bia | typeof filesOnly)[]) =>
  ({ market: 'BR', markets: ['BR'], accounts, all: accounts, today: '2026-11-29' }) as const;
const place = placeOf([bia, filesOnly]);
const period = { from: '2026-11-27', to: '2026-11-28' };
const row = (orderId: string, api: bigint | null, file: bigint | null, why: DifferenceCause): Difference => ({
  orderId,
  day: DAY,
  api,
  file,
  difference: (api ?? 0n) - (file ?? 0n),
  why,
});
const ROWS = [
  row('more', 3_000_000n, 1_000_000n, 'state'),
  row('file', null, 500_000n, 'notInApi'),
  row('api', 100_001n, null, 'notInFile'),
];
const found = (over: Partial<Differences> = {}): Differences => ({
  rows: ROWS,
  count: 3,
  api: { orders: 5, net: 4_100_001n },
  file: { orders: 5, net: 2_500_000n },
  ...over,
});
const standing: SyncStanding = {
  known: new Set(),
  holes: [],
  endedAt: 1,
  unread: new Map(),
  hasDays: true,
  files: { days: new Set(), asOf: 1, span: { from: '2026-11-20', to: '2026-11-27' }, lacking: [] },
};
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  Object.assign(answered, { value: found(), failure: null, reading: false, asked: [] });
  act(() => useEarningsChoice.setState({ lines: null }));
});

describe('the notice', () => {
  interface Shown {
    readonly of?: typeof place | ReturnType<typeof placeOf>;
    readonly standing?: SyncStanding | null;
    readonly figures?: boolean;
  }
  const Told = ({ of = place, standing: now = standing, figures = true }: Shown) =>
    useDifferencesNotice(of, now, period, figures)?.notice ?? null;
  const told = (shown: Shown = {}) => {
    const { container } = render(<Told {...shown} />);
    return plain(container.textContent);
  };

  it('says by how much and in how many orders, of the accounts with a key, and leads to them', async () => {
    expect(told()).toContain('earnings.reconcile.title 3 3 R$ 16,00');
    expect(answered.asked.at(-1)).toEqual({ market: 'BR', accountIds: ['b'], period, limit: 0 } satisfies DifferencesQuestion);
    // While the screen is recorded nobody reads the amount.
    expect(screen.getByText(/reconcile\.title/u).classList).toContain('blurs');
    await userEvent.click(screen.getByRole('button', { name: 'earnings.show' }));
    expect(useEarningsChoice.getState().lines).toEqual({ of: { what: 'differences' }, only: {} });
  });

  it.each([
    ['they say the same', {}, { count: 0 }],
    ['the API has no order of these days', {}, { api: { orders: 0, net: 0n } }],
    ['no file has an order of these days', {}, { file: { orders: 0, net: 0n } }],
  ] as const)('is none where %s', (_why, shown, over) => {
    answered.value = found(over);
    expect(told(shown)).toBe('');
    expect(answered.asked.at(-1)).not.toBeNull();
  });

  it.each<readonly [string, Shown]>([
    ['there are no files', { standing: { ...standing, files: null } }],
    [
      'files are of other days',
      { standing: { ...standing, files: { days: new Set(), asOf: 1, span: { from: '2026-04-01', to: '2026-04-02' }, lacking: [] } } },
    ],
    ['no account has a key', { of: placeOf([filesOnly]) }],
    ['the figures are still to come', { figures: false }],
    ['what is known of the days is still to come', { standing: null }],
  ])('asks nothing where %s', (_why, shown) => {
    expect(told(shown)).toBe('');
    expect(answered.asked.every((question) => question === null)).toBe(true);
  });

  it('waits until orders have been read', () => {
    answered.reading = true;
    expect(told()).toBe('');
    expect(answered.asked).toEqual([null]);
  });
});

describe('the list', () => {
  const show = () => render(<DifferencesPart place={place} />);
  const orders = () =>
    [...document.querySelectorAll('.vt__body .vt__row:not([hidden])')].map(
      (one) => one.querySelector('.cell2 > :first-child')?.textContent,
    );
  const totals = () => [...document.querySelectorAll('[data-total] dd')].map((one) => plain(one.textContent));

  it('has totals that add up as they are shown, with as many decimals as that takes', () => {
    show();
    expect(totals()).toEqual(['R$ 41,00001', 'R$ 25,00000', 'R$ 16,00001']);
    expect(screen.getByRole('region', { name: 'earnings.reconcile.list' }).getAttribute('data-rows')).toBe('3');
  });

  it('tells of each order what both say, the difference, the day and why, in any order', async () => {
    show();
    const [, first] = within(screen.getByRole('grid')).getAllByRole('row');
    expect([...(first?.querySelectorAll('.vt__cell') ?? [])].map((cell) => plain(cell.textContent))).toEqual([
      'moreearnings.reconcile.why.state',
      '+R$ 20,00',
      'earnings.reconcile.why.state',
      'R$ 30,00',
      'R$ 10,00',
      '28 Nov',
    ]);
    expect(orders()).toEqual(['more', 'file', 'api']);
    await userEvent.click(screen.getByRole('button', { name: /earnings\.reconcile\.difference/ }));
    expect(orders()).toEqual(['more', 'api', 'file']);
    await userEvent.click(screen.getByRole('button', { name: /earnings\.lineHead\.orderId/ }));
    expect(orders()).toEqual(['api', 'file', 'more']);
  });

  it('is copied whole, in its order', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('button', { name: 'earnings.lines.copy' }));
    expect((await navigator.clipboard.readText()).split('\n').slice(1)).toEqual([
      'more\t20\tearnings.reconcile.why.state\t30\t10\t2026-11-28',
      'file\t-5\tearnings.reconcile.why.notInApi\t\t5\t2026-11-28',
      'api\t1.00001\tearnings.reconcile.why.notInFile\t1.00001\t\t2026-11-28',
    ]);
  });

  it('says that more differ than it lists', () => {
    answered.value = found({ count: 9_000 });
    show();
    expect(screen.getByText('earnings.reconcile.largest 3')).toBeTruthy();
  });

  it.each([
    ['earnings.reconcile.none', {}],
    ['earnings.reconcile.nothing', { file: { orders: 0, net: 0n } }],
  ] as const)('says %s where nothing differs', (text, over) => {
    answered.value = found({ rows: [], count: 0, ...over });
    show();
    expect(screen.getByText(text)).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('tells why it could not compare, and leads back', async () => {
    Object.assign(answered, { value: null, failure: failure('recordsDamaged') });
    useEarningsChoice.setState({ lines: { of: { what: 'differences' }, only: {} } });
    show();
    const alert = within(screen.getByRole('alert'));
    expect(alert.getByText('recordsDamaged')).toBeTruthy();
    await userEvent.click(alert.getByRole('button', { name: 'earnings.back' }));
    expect(useEarningsChoice.getState().lines).toBeNull();
  });
});
