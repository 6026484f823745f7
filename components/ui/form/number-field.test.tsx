import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { LocaleProvider } from '#components/ui/locale-provider';
import { formOfLocale } from '#lib/domain/numbers/number-form';
import { NumberField } from './number-field';
import { useTypedNumber } from './use-typed-number';

/** A field of 1 to 5,000 that begins at 10, and all texts that it told. */
function field(language = 'en', error?: string) {
  const reported: string[] = [];
  function Typed() {
    const [value, setValue] = useState('10');
    const take = (next: string) => {
      reported.push(next);
      setValue(next);
    };
    return <NumberField label="Calls" help="In an hour" error={error} value={value} onChange={take} min={1} max={5000} />;
  }
  render(
    <LocaleProvider language={language}>
      <Typed />
    </LocaleProvider>,
  );
  return { onText: reported, input: screen.getByRole<HTMLInputElement>('textbox', { name: 'Calls' }) };
}

describe('a whole number', () => {
  it('counts with each keystroke, not only once the field is left', async () => {
    const { onText, input } = field();
    await userEvent.clear(input);
    await userEvent.type(input, '120');
    expect(onText).toEqual(['', '1', '12', '120']);
    expect(document.activeElement).toBe(input);
  });

  it.each(['9000', '0', '1,200', '1.200', 'ten', ''])('%s stays as it was typed, in the field and after leaving it', async (text) => {
    const { onText, input } = field();
    await userEvent.clear(input);
    if (text !== '') await userEvent.type(input, text);
    await userEvent.tab();
    expect([onText.at(-1), input.value]).toEqual([text, text]);
  });

  it.each([
    ['en', '1,200', '1201'],
    ['pt-BR', '1.200', '1201'],
    ['en', '5000', '5000'],
    ['en', '9000', '5000'],
    ['en', 'ten', 'ten'],
  ])('%s: the arrow up makes %s into %s', async (language, text, after) => {
    const { input } = field(language);
    await userEvent.clear(input);
    await userEvent.type(input, `${text}{ArrowUp}`);
    expect(input.value).toBe(after);
  });

  it('goes up and down by the arrow keys, and no further than it may', async () => {
    const { onText, input } = field();
    input.focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(onText).toEqual(['11', '12', '11']);
    await userEvent.clear(input);
    await userEvent.type(input, '1{ArrowDown}');
    expect(onText.at(-1)).toBe('1');
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

describe('a number of a store', () => {
  function Stored() {
    const [value, setValue] = useState<number | null>(5);
    const { text, onText, wrong } = useTypedNumber(value, formOfLocale('pt-BR'), 2, setValue);
    return (
      <>
        <input aria-label="Part" value={text} onChange={(event) => onText(event.target.value)} />
        <output>{`${value} ${wrong}`}</output>
        <button type="button" onClick={() => setValue(7.5)}>
          View
        </button>
      </>
    );
  }
  const enter = async (text: string) => {
    const input = screen.getByRole<HTMLInputElement>('textbox');
    await userEvent.clear(input);
    if (text !== '') await userEvent.type(input, text);
    return input;
  };

  it.each([
    ['4,25', '4.25 false'],
    ['4,', '4 false'],
    ['', 'null false'],
    ['x', 'NaN true'],
  ])('%s is %s and stays as typed', async (text, reported) => {
    render(<Stored />);
    const input = await enter(text);
    expect([screen.getByRole('status').textContent, input.value]).toEqual([reported, text]);
  });

  it('what is set from elsewhere takes the place of what was typed', async () => {
    render(<Stored />);
    const input = await enter('4,25');
    await userEvent.click(screen.getByRole('button'));
    expect(input.value).toBe('7,5');
    const typed = await enter('3');
    expect(typed.value).toBe('3');
  });
});
