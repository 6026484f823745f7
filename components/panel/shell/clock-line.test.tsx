import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useToday } from '#lib/stores/shell/words/use-today';
import { ClockLine } from './clock-line';

const state = vi.hoisted(() => ({ off: 0, tell: (): void => undefined }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-number', () => ({ useNumber: () => String }));
vi.mock('#lib/stores/shell/use-setting', () => ({
  useSetting: () => state.off,
  settingNow: () => state.off,
  onSetting: () => (tell: () => void) => {
    state.tell = tell;
    return () => undefined;
  },
}));

/** Twelve minutes before midnight in São Paulo, by Shopee's clock. */
const SHOPEE = Date.UTC(2026, 10, 30, 2, 48);
const Seen = () => (
  <>
    <ClockLine />
    <p>{useToday('America/Sao_Paulo')}</p>
  </>
);
const line = () => document.querySelector('[data-part="clock"]')?.textContent ?? null;
const today = () => document.querySelector('p')?.textContent;
/** As the computer shows it, ahead of Shopee by so many minutes. */
const show = (minutes: number) => {
  vi.setSystemTime(SHOPEE + minutes * 60_000);
  state.off = minutes;
  return render(<Seen />);
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => {
  state.off = 0;
  vi.useRealTimers();
});

it.each([
  [525_600, 'panel.clock.days 365'],
  [-525_600, 'panel.clock.days 365'],
  [60, 'panel.clock.minutes 60'],
  [-180, 'panel.clock.hours 3'],
  [15, 'panel.clock.minutes 15'],
  [9, null],
  [0, null],
])('a computer whose clock is off by %i minutes: today is Shopee’s, and it says so', (minutes, says) => {
  show(minutes);
  expect(today()).toBe('2026-11-29');
  expect(line()).toBe(says);
});

it('an answer that tells the time is followed at once', () => {
  vi.setSystemTime(SHOPEE + 525_600 * 60_000);
  render(<Seen />);
  expect(today()).toBe('2027-11-29');
  state.off = 525_600;
  act(() => state.tell());
  expect(today()).toBe('2026-11-29');
});
