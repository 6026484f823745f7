import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import type { Earnings, EarningsGroup, EarningsSums } from '#lib/domain/reports/earnings/question';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useVault } from '#lib/stores/accounts/vault';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import type { ChosenQuestions } from '#lib/stores/reports/earnings-view/question-of-choice';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { Breakdown } from './breakdown/breakdown';
import { EarningsKpis } from './earnings-kpis';
import { NetSteps } from './net-steps';
import { NoOrders } from './no-orders';
import { SyncTrouble } from './sync-trouble';

const forecast = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/jobs/use-jobs', () => ({ useJobs: () => ({ value: [], failure: null }) }));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => []));
vi.mock('#lib/stores/reports/earnings/use-earnings', () => ({ useForecast: () => ({ value: forecast.now, failure: null, busy: false }) }));

const asked = vi.mocked(ask);
const ana = { id: 'a', market: 'BR', name: 'Ana', hasKey: true } as const;
const place = { market: 'BR', markets: ['BR'], accounts: [ana], all: [ana], today: '2026-11-29' } as const;
const REAL = 100_000n;
const sums = (over: Partial<EarningsSums> = {}): EarningsSums => ({
  orders: 2,
  lines: 3,
  quantity: 3,
  value: 0n,
  refund: 0n,
  gross: 100n * REAL,
  cap: 0n,
  fee: 10n * REAL,
  pending: 30n * REAL,
  cancelled: 0n,
  estimated: 0n,
  net: 60n * REAL,
  ...over,
});
const group = (key: string, groups: readonly EarningsGroup[] = []): EarningsGroup => ({
  key,
  name: null,
  sums: sums(),
  before: null,
  groups,
  rest: null,
  only: { subId1: [key] },
});
const answer: Earnings = {
  total: sums(),
  before: null,
  groups: [group('wpp', [group('grupo1'), group('')]), group('<b>ig</b>')],
  rest: null,
  waterfall: [
    { step: 'gross', amount: 100n * REAL, from: 0n, to: 100n * REAL, only: {} },
    { step: 'cap', amount: 0n, from: 100n * REAL, to: 100n * REAL, only: { capped: true } },
    { step: 'fee', amount: -10n * REAL, from: 100n * REAL, to: 90n * REAL, only: { withFee: true } },
    { step: 'pending', amount: -30n * REAL, from: 90n * REAL, to: 60n * REAL, only: { open: true } },
    { step: 'net', amount: 60n * REAL, from: 0n, to: 60n * REAL, only: { state: ['completed'] } },
  ],
  provenance: {
    sources: [{ id: 'api', file: null, days: { from: '2026-11-28', to: '2026-11-28' }, asOf: 1 }],
    market: 'BR',
    accounts: ['a'],
    asked: { from: '2026-11-28', to: '2026-11-28' },
    got: { from: '2026-11-28', to: '2026-11-28' },
    asOf: 1,
    oldestAsOf: 1,
    counted: 'lines',
  },
};
const scope = { market: 'BR', accounts: place.accounts, period: answer.provenance.asked } as const;
const standing = (over: Partial<SyncStanding> = {}): SyncStanding => ({
  known: new Set(),
  holes: [],
  endedAt: 1,
  unread: new Map(),
  hasDays: true,
  files: null,
  ...over,
});
const lines = () => useEarningsChoice.getState().lines;

beforeEach(() => {
  // What a style sheet and a layout would give.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  asked.mockReset();
  forecast.now = null;
  act(() => {
    useVault.setState({ status: { state: 'unlocked' } as never, asked: 0 });
    useEarningsChoice.setState({ lines: null, by: 'subId', open: new Set(), asTable: false, order: null });
  });
});

it('only what is better or worse by itself is judged: less is settled, and more is pending, of newer days', () => {
  const before = sums({ orders: 4, gross: 200n * REAL, pending: 1n * REAL, net: 190n * REAL, cancelled: 5n * REAL });
  const questions = { before: { from: '2026-11-27', to: '2026-11-27' } } as ChosenQuestions;
  const { container } = render(<EarningsKpis place={place} answer={{ ...answer, before }} questions={questions} />);
  const judged = [...container.querySelectorAll('.delta--pos, .delta--neg')].map((one) =>
    one.closest('[data-kpi]')?.getAttribute('data-kpi'),
  );
  expect(judged).toEqual(['expected', 'orders', 'gross']);
});

it('the key figures have one size, also where one of them is long', () => {
  const questions = { before: { from: '2026-11-27', to: '2026-11-27' } } as ChosenQuestions;
  const sizes = (total: EarningsSums) => {
    const { container } = render(<EarningsKpis place={place} answer={{ ...answer, total }} questions={questions} />);
    const figures = [...container.querySelectorAll('.figure')].map(({ className }) => className);
    return [container.querySelectorAll('.earnings__kpis--long').length, new Set(figures).size];
  };
  expect(sizes(sums())).toEqual([0, 1]);
  expect(sizes(sums({ gross: 12_345_678n * REAL }))).toEqual([1, 1]);
});

describe('from gross to net', () => {
  it('leaves out what took nothing, and leads from a step to its orders', async () => {
    render(<NetSteps place={place} answer={answer} scope={scope} />);
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '));
    expect(steps).toEqual([
      'earnings.step.grossR$ 100,00',
      'earnings.step.fee10%−R$ 10,00',
      'earnings.step.pending30%−R$ 30,00',
      'earnings.step.net60%R$ 60,00',
    ]);
    await userEvent.click(screen.getByRole('button', { name: /earnings\.step\.fee/ }));
    expect(lines()).toEqual({ of: { what: 'step', step: 'fee' }, only: { withFee: true } });
  });

  it.each([
    ['nothing while it is not known', null, null],
    ['that too few orders are settled', { forecast: null }, '—'],
    ['nothing where nothing is pending', { forecast: { settled: 1n, pending: 0n, low: 1n, likely: 1n, high: 1n } }, null],
    [
      'a band',
      {
        forecast: {
          settled: 60n * REAL,
          pending: 30n * REAL,
          low: 70n * REAL,
          likely: 80n * REAL,
          high: 85n * REAL,
          learntFrom: { settled: 90, completed: 80, period: scope.period },
        },
      },
      'R$ 70,00 – R$ 85,00',
    ],
  ])('says of the expected payout %s', (_, known, shown) => {
    forecast.now = known;
    const { container } = render(<NetSteps place={place} answer={answer} scope={scope} />);
    expect(container.querySelector('[data-part="expected"] b')?.textContent?.replaceAll('\u00a0', ' ') ?? null).toBe(shown);
    expect(screen.queryByText('earnings.forecast') !== null, 'a forecast is called one').toBe(shown !== null);
  });
});

describe('the breakdown', () => {
  const table = () => screen.getByRole('grid', { name: 'earnings.breakdown' });
  const names = () => [...table().querySelectorAll('.vt__body .vt__row:not([hidden]) .treename')].map(({ textContent }) => textContent);

  it('opens a group into its parts, and a part into its orders; what others wrote is text', async () => {
    render(<Breakdown place={place} answer={answer} />);
    expect(names()).toEqual(['wpp', '<b>ig</b>']);
    act(() => table().focus());
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['wpp', 'grupo1', 'earnings.none.subId', '<b>ig</b>']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(lines()).toMatchObject({ of: { what: 'group', by: 'subId', group: { keys: ['wpp', 'grupo1'] } }, only: { subId1: ['grupo1'] } });
  });

  it('every figure tells what it counts, and of which days and source', () => {
    render(<Breakdown place={place} answer={answer} />);
    const cells = [...table().querySelectorAll<HTMLElement>('.vt__body .vt__row:not([hidden]) .vt__end')];
    expect(cells.length).toBeGreaterThan(5);
    for (const { title } of cells) {
      expect(title).toMatch(/earnings\.formula\./);
      expect(title).toMatch(/earnings\.source\.api.*Ana/);
      expect(title).toContain('28 Nov');
    }
  });

  it('is copied as a spreadsheet takes it', async () => {
    const user = userEvent.setup();
    render(<Breakdown place={place} answer={answer} />);
    await user.click(screen.getByRole('button', { name: 'earnings.copyTable' }));
    const [head, first] = (await navigator.clipboard.readText()).split('\n');
    expect(head).toBe(
      'earnings.by.subId\tearnings.figure.expected\tearnings.figure.orders\tearnings.figure.change\tearnings.figure.net\tearnings.figure.pending',
    );
    expect(first).toBe('wpp\t90\t2\t\t60\t30');
  });
});

describe('what is missing', () => {
  const hole = { from: '2026-11-27', to: '2026-11-28', code: 'noApiAccess', accountId: 'a' } as const;

  it('is told with its cause and the next step, where it touches the days that are shown', async () => {
    asked.mockResolvedValue(ok({ jobId: 'j' }) as never);
    const { rerender } = render(<SyncTrouble place={place} standing={standing({ holes: [hole] })} period={scope.period} />);
    expect(screen.getByText('noApiAccess')).toBeTruthy();
    expect(within(screen.getByRole('status')).getByRole('button', { name: 'step.askForAccess' })).toBeTruthy();
    await userEvent.click(within(screen.getByRole('status')).getByRole('button', { name: 'earnings.again' }));
    expect(asked).toHaveBeenCalledExactlyOnceWith('reports.syncEarnings', expect.objectContaining({ accountId: 'a', reason: 'person' }));
    rerender(<SyncTrouble place={place} standing={standing({ holes: [hole] })} period={{ from: '2026-11-01', to: '2026-11-02' }} />);
    expect(screen.queryByText('noApiAccess')).toBeNull();
  });

  it('is read again where it was damaged, as the figures tell at once; of days that Shopee forgot it says so', async () => {
    asked.mockResolvedValue(ok({ jobId: 'j' }) as never);
    const day = (from: string) => ({ from, to: from, accountId: 'a' });
    const trouble = (missing: readonly ReturnType<typeof day>[], from = '2026-01-01') => (
      <SyncTrouble place={place} standing={standing()} period={{ from, to: '2026-11-28' }} missing={missing} />
    );
    const { container, rerender } = render(trouble([day('2026-11-26'), day('2026-11-27')]));
    expect(container.querySelector('[data-hole]')?.getAttribute('data-hole')).toBe('2026-11-26 2026-11-27');
    expect(screen.getByText('recordsDamaged')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'earnings.hole.readAgain' }));
    expect(asked).toHaveBeenCalledExactlyOnceWith('reports.syncEarnings', expect.objectContaining({ accountId: 'a', reason: 'person' }));
    rerender(trouble([day('2026-02-01')]));
    expect(screen.getByText('recordsDamaged earnings.hole.gone')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    // Noted once, it is told once.
    const noted = { from: '2026-02-01', to: '2026-02-01', code: 'recordsDamaged', accountId: 'a' } as const;
    rerender(
      <SyncTrouble
        place={place}
        standing={standing({ holes: [noted] })}
        period={{ from: '2026-01-01', to: '2026-11-28' }}
        missing={[day('2026-02-01')]}
      />,
    );
    expect(container.querySelectorAll('[data-hole]').length).toBe(1);
  });

  it('is one line where there are several gaps, which opens them', async () => {
    const holes = [hole, { ...hole, from: '2026-11-20', to: '2026-11-20', code: 'affiliateSystem' as const }];
    const { container } = render(
      <SyncTrouble place={place} standing={standing({ holes })} period={{ from: '2026-11-01', to: '2026-11-28' }} />,
    );
    expect(screen.getAllByRole('status').length).toBe(1);
    expect(screen.getByText(/^earnings\.holes\.title/)).toBeTruthy();
    expect(container.querySelectorAll('[data-hole]').length).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'earnings.holes.more' }));
    expect([...container.querySelectorAll('[data-hole]')].map((each) => each.getAttribute('data-hole'))).toEqual([
      '2026-11-27 2026-11-28',
      '2026-11-20 2026-11-20',
    ]);
  });

  it('is what no sum has: conversions without amounts and columns of files, of the days that are shown', () => {
    const days = { from: '2026-11-20', to: '2026-11-27' };
    const files = {
      days: new Set<string>(),
      asOf: 1,
      span: days,
      lacking: [{ name: 'a.csv', days, columns: ['purchaseValue', 'mcnFee'] as const }],
    };
    const known = standing({
      unread: new Map([
        ['2026-11-27', 2],
        ['2026-11-28', 1],
        ['2026-10-01', 9],
      ]),
      files,
    });
    const { rerender } = render(<SyncTrouble place={place} standing={known} period={{ from: '2026-11-27', to: '2026-11-28' }} />);
    expect(screen.getByRole('status').textContent).toMatch(/^earnings\.unreadConversions 3/);
    rerender(<SyncTrouble place={place} standing={{ ...known, unread: new Map() }} period={{ from: '2026-11-27', to: '2026-11-28' }} />);
    expect(screen.getByRole('status').textContent).toMatch(/^earnings\.lackingFile/);
    rerender(<SyncTrouble place={place} standing={known} period={{ from: '2026-11-29', to: '2026-11-29' }} />);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is not the same as nothing: days that were never read are offered to be read', () => {
    const { rerender } = render(<NoOrders place={place} standing={standing({ hasDays: false, endedAt: null })} />);
    expect(screen.getByRole('button', { name: 'earnings.read' })).toBeTruthy();
    expect(screen.queryByText('earnings.empty.title')).toBeNull();
    rerender(<NoOrders place={place} standing={standing()} />);
    expect(screen.getByText('earnings.empty.title')).toBeTruthy();
  });

  it('has one way to try again: a refusal that is told takes the place of the first reading', async () => {
    asked.mockResolvedValue(fail(failure('noApiAccess')) as never);
    render(
      <>
        <SyncTrouble place={place} standing={standing({ hasDays: false, endedAt: null })} period={scope.period} />
        <NoOrders place={place} standing={standing({ hasDays: false, endedAt: null })} />
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'earnings.read' }));
    expect(await screen.findByRole('button', { name: 'earnings.again' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'earnings.read' })).toBeNull();
  });

  it('leaves the room to the figures where there is more than one notice: one line, what needs the person first, which opens them all', async () => {
    asked.mockResolvedValue(fail(failure('offline')) as never);
    const bia = { ...place, accounts: [{ ...ana, id: 'b' }] };
    const told = () => [...screen.queryAllByRole('alert'), ...screen.queryAllByRole('status')].map(({ textContent }) => textContent);
    const { container } = render(<SyncTrouble place={bia} standing={standing({ holes: [hole] })} period={scope.period} />);
    await userEvent.click(screen.getByRole('button', { name: 'earnings.again' }));
    const joined = await screen.findByRole('button', { expanded: false });
    expect(joined.textContent).toBe('offlineearnings.rest 1');
    expect(told()).toEqual(['offline']);
    expect(container.querySelector('[data-hole]')).toBeNull();
    await userEvent.click(joined);
    expect(screen.getByRole('alert').textContent).toContain('todo offline');
    expect(container.querySelector('[data-hole]')?.textContent).toBe('noApiAccess');
    await userEvent.click(screen.getByRole('button', { expanded: true }));
    expect(told()).toEqual(['offline']);
  });

  it('is said of the account alone whose orders could not be asked for', async () => {
    asked.mockResolvedValue(fail(failure('noApiAccess')) as never);
    const of = (id: string) => ({ ...place, accounts: [{ ...ana, id }] });
    const parts = (id: string) => (
      <>
        <SyncTrouble place={of(id)} standing={standing({ hasDays: false, endedAt: null })} period={scope.period} />
        <NoOrders place={of(id)} standing={standing({ hasDays: false, endedAt: null })} />
      </>
    );
    const { rerender } = render(parts('c'));
    await userEvent.click(screen.getByRole('button', { name: 'earnings.read' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    rerender(parts('d'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'earnings.read' })).toBeTruthy();
  });
});
