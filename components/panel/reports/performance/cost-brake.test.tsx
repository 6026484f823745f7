import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { CostBrake } from './cost-brake';

const state = vi.hoisted(() => ({ limits: {} as Record<string, unknown>, days: [] as [string, bigint][], saved: null as unknown }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/words/use-today', () => ({ useToday: () => '2026-11-21' }));
vi.mock('#lib/stores/shell/use-setting', () => ({
  useSetting: (name: string) => (name === 'costLimits' ? state.limits : []),
  settingNow: () => state.limits,
  onSetting: () => () => () => undefined,
  saveSetting: async (_: string, value: unknown) => {
    state.saved = value;
    return { ok: true, value: null };
  },
}));
vi.mock('#lib/records/reports/performance/cost-days', () => ({
  costDays: async () => ({ ok: true, value: new Map(state.days) }),
}));
const shop = { id: 'a', market: 'BR' } as ShopAccount;
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
const line = () => document.querySelector('[data-morning="cost"]');
const notice = (which: string) => plain(document.querySelector(`[data-brake="${which}"]`)?.textContent);

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  const days: [string, bigint][] = Array.from({ length: 18 }, (_, at) => [`2026-11-${String(at + 1).padStart(2, '0')}`, 1_000_000n]);
  Object.assign(state, { limits: {}, days: [...days, ['2026-11-20', 12_000_000n]], saved: null });
});

it('is off until a limit is set, in the market’s own form', async () => {
  render(<CostBrake shop={shop} />);
  expect(line()?.getAttribute('data-limits')).toBe('off');
  expect(document.querySelector('[data-brake]')).toBe(null);
  await userEvent.click(screen.getByRole('button', { name: 'performance.limit.set' }));
  const day = await screen.findByLabelText('performance.limit.dayField');
  await userEvent.type(day, 'x');
  await userEvent.click(screen.getByText('performance.limit.save'));
  expect(screen.getByText('performance.limit.amount')).toBeTruthy();
  expect(state.saved).toBe(null);
  await userEvent.clear(day);
  await userEvent.type(day, '1.250,50');
  await userEvent.click(screen.getByText('performance.limit.save'));
  expect(state.saved).toEqual({ a: { day: '1250.5', month: null } });
  expect(screen.queryByLabelText('performance.limit.dayField')).toBe(null);
});

it('tells what is spent, each limit that is passed, how old that is, and what of the month is not known', async () => {
  state.limits = { a: { day: '119.99', month: '1000' } };
  render(<CostBrake shop={shop} />);
  await screen.findByText(/performance\.limit\.over\.day/);
  expect(notice('day')).toBe('performance.limit.over.day 1 20 Novperformance.limit.overBy R$ 120,00 R$ 119,99 ');
  expect(notice('month')).toBeUndefined();
  expect(plain(line()?.textContent)).toContain('performance.limit.monthOf 20 Nov R$ 300,00 R$ 1.000,00');
});

it('says of a month that it is at least so much', async () => {
  state.limits = { a: { day: null, month: '299' }, b: { day: '1', month: '1' } };
  render(<CostBrake shop={shop} />);
  await screen.findByText(/performance\.limit\.over\.month/);
  expect(notice('month')).toBe(
    'performance.limit.over.month 1 20 Novperformance.limit.overBy R$ 300,00 R$ 299,00 performance.limit.missing 1 1',
  );
});

it('clears the limits of its own shop alone, and says where no number was read', async () => {
  state.limits = { a: { day: '20', month: null }, b: { day: '1', month: '1' } };
  state.days = [];
  render(<CostBrake shop={shop} />);
  expect(await screen.findByText('performance.limit.notRead')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'performance.limit.change' }));
  await userEvent.clear(await screen.findByLabelText('performance.limit.dayField'));
  await userEvent.click(screen.getByText('performance.limit.save'));
  expect(state.saved).toEqual({ b: { day: '1', month: '1' } });
});
