import { fireEvent } from '@testing-library/dom';
import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { PERIOD_KINDS, type PeriodChoice, periodAfter } from '#lib/domain/reports/earnings-view/period-choice';
import { pressEnter } from '#test/support/press-enter';
import { PeriodPicker } from './period-picker';

vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));

const chosen = vi.fn<(period: PeriodChoice) => void>();
const SHOWN = { from: '2026-10-01', to: '2026-10-07' };

beforeEach(() => void chosen.mockReset());

function Picker({ days = SHOWN }: { days?: DayRange | null }) {
  const [period, setPeriod] = useState<PeriodChoice>({ kind: 'week', back: 1 });
  return (
    <PeriodPicker
      label="period"
      kinds={PERIOD_KINDS.map((kind) => ({ kind, name: kind, newest: kind === 'custom' ? null : { kind, back: 0 } }))}
      period={period}
      choose={(next) => {
        chosen(next);
        setPeriod(next);
      }}
      after={periodAfter}
      days={days}
    />
  );
}
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (name: string) => act(() => void fireEvent.click(button(name)));
const pressed = () => PERIOD_KINDS.filter((kind) => button(kind).getAttribute('aria-pressed') === 'true');

it('chooses the newest of a kind, and goes to those before and after as far as there are any', () => {
  render(<Picker />);
  expect([screen.getByRole('status').dataset.period, pressed()]).toEqual(['2026-10-01 2026-10-07', ['week']]);
  press('earnings.later');
  expect(chosen).toHaveBeenLastCalledWith({ kind: 'week', back: 0 });
  expect(button('earnings.later').disabled).toBe(true);
  press('month');
  expect(chosen).toHaveBeenLastCalledWith({ kind: 'month', back: 0 });
  press('earnings.earlier');
  expect(chosen).toHaveBeenLastCalledWith({ kind: 'month', back: 1 });
  expect(pressed()).toEqual(['month']);
});

it('asks for the days of a custom period, beginning with those that are shown; it has none before or after it', async () => {
  render(<Picker />);
  press('custom');
  expect([chosen.mock.calls, pressed()]).toEqual([[], ['week']]);
  const to = screen.getByLabelText<HTMLInputElement>('earnings.to');
  expect(to.value).toBe(SHOWN.to);
  act(() => void fireEvent.change(to, { target: { value: '2026-10-09' } }));
  await pressEnter(to);
  expect(chosen.mock.calls).toEqual([[{ kind: 'custom', from: '2026-10-01', to: '2026-10-09' }]]);
  expect(pressed()).toEqual(['custom']);
  expect(screen.queryByLabelText('earnings.to')).toBeNull();
  expect(screen.queryByRole('button', { name: /earlier|later/ })).toBeNull();
});

it('offers its kinds while no days are known, and asks for none', () => {
  render(<Picker days={null} />);
  expect(screen.queryByRole('status')).toBeNull();
  press('custom');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('day');
  expect(chosen.mock.calls).toEqual([[{ kind: 'day', back: 0 }]]);
});
