import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { LocaleProvider } from '#components/ui/locale-provider';
import { NumberField } from './number-field';

/** A field of 1 to 5,000, and the last value that it told. */
function field(language = 'en', error?: string) {
  const told: number[] = [];
  function Kept() {
    const [value, setValue] = useState(10);
    const take = (next: number) => {
      told.push(next);
      setValue(next);
    };
    return <NumberField label="Calls" help="In an hour" error={error} value={value} onChange={take} min={1} max={5000} />;
  }
  render(
    <LocaleProvider language={language}>
      <Kept />
    </LocaleProvider>,
  );
  return { told, input: screen.getByRole<HTMLInputElement>('textbox', { name: 'Calls' }) };
}

const enter = async (input: HTMLInputElement, text: string) => {
  await userEvent.clear(input);
  await userEvent.type(input, text);
  await userEvent.tab();
};

describe('a whole number', () => {
  it.each([
    ['en', '1,200', 1200],
    ['pt-BR', '1.200', 1200],
    ['en', '1200', 1200],
    ['en', '9000', 5000],
    ['en', '0', 1],
  ])('%s: what is typed as %s is %i on leaving', async (language, text, value) => {
    const { told, input } = field(language);
    await enter(input, text);
    expect(told.at(-1)).toBe(value);
  });

  it('is written as the person writes numbers', async () => {
    const { input } = field('pt-BR');
    await enter(input, '1200');
    expect(input.value).toBe('1.200');
  });

  it('goes up and down by the arrow keys, and no further than it may', async () => {
    const { told, input } = field();
    input.focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(told).toEqual([11, 12, 11]);
    await userEvent.keyboard('{Home}{ArrowDown}');
    expect(told.at(-1)).toBe(1);
  });

  it('is described by its help, and by its error in its place', () => {
    field();
    expect(screen.getByRole('textbox', { name: 'Calls', description: 'In an hour' })).toBeTruthy();
  });

  it('an error marks it and describes it', () => {
    const { input } = field('en', 'More than Shopee allows');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('textbox', { name: 'Calls', description: 'More than Shopee allows' })).toBe(input);
    expect(screen.queryByText('In an hour')).toBeNull();
  });
});
