import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Select } from './select';

const DAYS = [7, 30, 90].map((value) => ({ value, label: `${value} days`, disabled: value === 90 }));
const select = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Period' });

it('tells the choice as the value that it was given, a number stays one', async () => {
  const onChange = vi.fn();
  render(<Select aria-label="Period" value={7} choices={DAYS} onChange={onChange} />);
  expect(select().value).toBe('7');
  await userEvent.selectOptions(select(), '30 days');
  expect(onChange).toHaveBeenCalledExactlyOnceWith(30);
});

it('shows what stands in it until another value is given, and offers nothing that is disabled', async () => {
  const { rerender } = render(<Select aria-label="Period" value={7} choices={DAYS} onChange={() => undefined} />);
  expect(screen.getByRole<HTMLOptionElement>('option', { name: '90 days' }).disabled).toBe(true);
  await userEvent.selectOptions(select(), '30 days');
  expect(select().value).toBe('7');
  rerender(<Select aria-label="Period" value={30} choices={DAYS} onChange={() => undefined} />);
  expect(select().value).toBe('30');
});

it('without a label above it, its name is its tooltip, too', () => {
  render(<Select small aria-label="Period" value={7} choices={DAYS} onChange={() => undefined} />);
  expect(select().parentElement?.title).toBe('Period');
});
