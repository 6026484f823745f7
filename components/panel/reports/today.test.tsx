import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useEarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';

const accounts = [{ kind: 'affiliateKey', id: 'a', market: 'BR', appId: '1', affiliateId: '7', label: 'Ana', addedAt: 1, isDefault: true }];
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => accounts));

const Today = () => <p>{useEarningsPlace()?.today}</p>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  // A minute before midnight in São Paulo.
  vi.setSystemTime(Date.UTC(2026, 10, 30, 2, 59));
});
afterEach(() => vi.useRealTimers());

it('is another day after midnight of the market, in a panel that stays open', () => {
  render(<Today />);
  expect(screen.getByText('2026-11-29')).toBeTruthy();
  act(() => vi.advanceTimersByTime(120_000));
  expect(screen.getByText('2026-11-30')).toBeTruthy();
});

it('is the day on which the person comes back to a panel that slept', () => {
  render(<Today />);
  vi.setSystemTime(Date.UTC(2026, 11, 2, 12));
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(screen.getByText('2026-12-02')).toBeTruthy();
});
