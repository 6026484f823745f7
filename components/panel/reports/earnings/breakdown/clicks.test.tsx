import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClickGroup, ClicksOfPeriod } from '#lib/domain/reports/clicks/click-groups';
import { NO_SUMS } from '#lib/domain/reports/earnings/measures';
import type { Earnings, EarningsGroup } from '#lib/domain/reports/earnings/question';
import type { BreakdownId } from '#lib/domain/reports/earnings-view/breakdowns';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { Breakdown } from './breakdown';

vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#components/reports/add-files', () => ({ AddFiles: () => <button type="button">add files</button> }));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => NONE));

const NONE: readonly never[] = [];
const ana = { id: 'a', market: 'BR', name: 'Ana', hasKey: true } as const;
const place = { market: 'BR', markets: ['BR'], accounts: [ana], all: [ana], today: '2026-11-29' } as const;
const period = { from: '2026-11-20', to: '2026-11-26' };
const REAL = 100_000n;
const group = (key: string, net: bigint): EarningsGroup => ({
  key,
  name: null,
  sums: { ...NO_SUMS, orders: 2, net },
  before: null,
  groups: [],
  rest: null,
  only: { subId1: [key] },
});
const answer: Earnings = {
  total: { ...NO_SUMS, orders: 4, net: 90n * REAL },
  before: null,
  groups: [group('wpp', 60n * REAL), group('ig', 30n * REAL)],
  rest: null,
  waterfall: [],
  provenance: { sources: [], market: 'BR', accounts: ['a'], asked: period, got: period, asOf: 1, oldestAsOf: 1, counted: 'lines' },
};
const leaf = (clicks: number, orders: number, earned: bigint): ClickGroup => ({ clicks, orders, earned, groups: new Map() });
const found: ClicksOfPeriod = {
  covered: [{ from: '2026-11-20', to: '2026-11-22' }],
  missing: [{ from: '2026-11-23', to: '2026-11-26' }],
  span: { from: '2026-11-20', to: '2026-11-22' },
  files: ['WebsiteClickReport202611231000.csv'],
  all: {
    ...leaf(1_250, 3, 50n * REAL),
    groups: new Map([
      ['wpp', leaf(200, 1, 40n * REAL)],
      ['quiet', leaf(1_050, 0, 0n)],
      ['ig', leaf(0, 2, 10n * REAL)],
    ]),
  },
};

const show = (clicks: ClicksOfPeriod | null | undefined, by: BreakdownId = 'subId') => {
  act(() => useEarningsChoice.setState({ lines: null, by, open: new Set(), order: null }));
  return render(<Breakdown place={place} answer={answer} clicks={clicks} />);
};
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
const rows = () =>
  [...document.querySelectorAll('.vt__body .vt__row:not([hidden])')].map((row) =>
    [...row.querySelectorAll('.vt__cell')].slice(0, 6).map((cell) => plain(cell.textContent)),
  );
const line = () => document.querySelector('[data-part="clicks"]');

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
});

describe('clicks in the breakdown', () => {
  it('stand beside orders with what each brought, and groups with clicks alone behind the others', () => {
    show(found);
    expect(rows()).toEqual([
      ['wpp', 'R$ 60,00', '2', '200', '0,5%', 'R$ 0,20'],
      ['ig', 'R$ 30,00', '2', '0', '—', '—'],
      ['quiet', 'R$ 0,00', '0', '1.050', '0%', 'R$ 0,00'],
    ]);
    const cell = document.querySelectorAll<HTMLElement>('.vt__body .vt__row .vt__cell')[3];
    expect(cell?.title).toMatch(/earnings\.formula\.clicks\nearnings\.source\.from: WebsiteClickReport202611231000\.csv/);
  });

  it('are told together with the days that no report covers', () => {
    show(found);
    expect(plain(line()?.textContent)).toBe(
      'earnings.clicks.total 1250 1.250 · earnings.clicks.conversion 0,24% · earnings.clicks.perClick R$ 0,04earnings.clicks.missing 3 7 23–26 Nov',
    );
  });

  it('order the groups', async () => {
    show(found);
    await userEvent.click(screen.getByRole('button', { name: /earnings\.figure\.clicks/ }));
    expect(rows().map(([name]) => name)).toEqual(['quiet', 'wpp', 'ig']);
    await userEvent.click(screen.getByRole('button', { name: /earnings\.figure\.perClick/ }));
    expect(rows().map(([name]) => name)).toEqual(['wpp', 'quiet', 'ig']);
  });

  it('are never shown as 0 where no report covers the days, and lead to those that one covers', async () => {
    show({ ...found, covered: [], missing: [period], span: { from: '2026-10-01', to: '2026-10-03' } });
    expect(rows()[0]).toEqual(['wpp', 'R$ 60,00', '2', '—', 'R$ 60,00', 'R$ 0,00']);
    expect(screen.queryByRole('button', { name: /earnings\.figure\.clicks/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /imports\.showFileDays/ }));
    expect(useEarningsChoice.getState().period).toEqual({ kind: 'custom', from: '2026-10-01', to: '2026-10-03' });
  });

  it('are asked for by the name of their report where nobody gave one, by sub ids alone', () => {
    const { unmount } = show(null);
    expect(line()?.textContent).toContain('earnings.clicks.none');
    expect(screen.getByRole('button', { name: 'add files' })).toBeTruthy();
    unmount();
    show(null, 'product');
    expect(line()).toBeNull();
  });

  it('keep their columns without figures while those of other days are counted', () => {
    act(() => useEarningsChoice.setState({ lines: null, by: 'subId', open: new Set(), order: null }));
    render(<Breakdown place={place} answer={answer} clicks={found} clicksBusy />);
    expect(rows()).toEqual([
      ['wpp', 'R$ 60,00', '2', '—', '—', '—'],
      ['ig', 'R$ 30,00', '2', '—', '—', '—'],
    ]);
    expect(line()?.getAttribute('data-state')).toBe('busy');
  });

  it('say nothing while they are not known', () => {
    show(undefined);
    expect(line()).toBeNull();
    expect(screen.queryByRole('button', { name: /earnings\.figure\.clicks/ })).toBeNull();
  });
});
