import { fireEvent } from '@testing-library/dom';
import { render, screen } from '@testing-library/react';
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { pressEnter } from '#test/support/press-enter';
import { CustomDays } from './custom-days';

vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, day: string) => act(() => void fireEvent.change(field(name), { target: { value: day } }));
const closed = vi.fn();

beforeEach(() => {
  closed.mockReset();
  useEarningsChoice.setState({ period: { kind: 'day', back: 0 }, tab: 'x' });
  const choose = (days: { from: string; to: string }) => useEarningsChoice.getState().choosePeriod({ kind: 'custom', ...days });
  render(<CustomDays shown={{ from: '2026-10-01', to: '2026-10-07' }} choose={choose} onClose={closed} />);
});

it('begins with the days that are shown; Enter shows what the fields say', async () => {
  expect([field('earnings.from').value, field('earnings.to').value]).toEqual(['2026-10-01', '2026-10-07']);
  type('earnings.to', '2026-10-09');
  await pressEnter(field('earnings.to'));
  expect(useEarningsChoice.getState().period).toEqual({ kind: 'custom', from: '2026-10-01', to: '2026-10-09' });
  expect(closed).toHaveBeenCalledOnce();
});

it.each(['earnings.from', 'earnings.to'])('%s without a day is named and has the focus; the period stays', async (name) => {
  type(name, '');
  await pressEnter(field('earnings.from'));
  expect(screen.getByRole('alert').textContent).toBe('earnings.dayMissing');
  expect(document.activeElement).toBe(field(name));
  expect(useEarningsChoice.getState().period).toEqual({ kind: 'day', back: 0 });
  expect(closed).not.toHaveBeenCalled();
});
