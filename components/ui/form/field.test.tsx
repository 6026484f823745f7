import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { PasswordField } from './password-field';
import { SelectField } from './select-field';
import { TextField, type TextFieldProps } from './text-field';

/** A field that keeps what is typed, as its place in a form does. */
function Typed(props: Omit<TextFieldProps, 'value' | 'onChange'> & { onText?: (value: string) => void }) {
  const [value, setValue] = useState('');
  const { onText, ...rest } = props;
  const take = (next: string) => {
    setValue(next);
    onText?.(next);
  };
  return <TextField {...rest} value={value} onChange={take} />;
}

describe('a line of text', () => {
  it('is found by its label, and a press on the label leads into it', async () => {
    const reported = vi.fn();
    render(<Typed label="App ID" onText={reported} />);
    await userEvent.click(screen.getByText('App ID'));
    await userEvent.keyboard('123');
    expect(reported).toHaveBeenLastCalledWith('123');
    expect(screen.getByLabelText<HTMLInputElement>('App ID').value).toBe('123');
  });

  it('is described by its help', () => {
    render(<Typed label="App ID" help="Eleven digits" />);
    expect(screen.getByRole('textbox', { name: 'App ID', description: 'Eleven digits' }).getAttribute('aria-invalid')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('an error takes the place of the help, is announced, and marks the field', () => {
    const { rerender } = render(<Typed label="App ID" help="Eleven digits" />);
    rerender(<Typed label="App ID" help="Eleven digits" error="Only digits are allowed" />);
    const field = screen.getByRole('textbox', { name: 'App ID', description: 'Only digits are allowed' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('Only digits are allowed');
    expect(screen.queryByText('Eleven digits')).toBeNull();
    rerender(<Typed label="App ID" help="Eleven digits" />);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  it('two of them have notes of their own', () => {
    render(
      <>
        <Typed label="From" error="Too low" />
        <Typed label="To" error="Too high" />
      </>,
    );
    expect(screen.getByRole('textbox', { name: 'From', description: 'Too low' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'To', description: 'Too high' })).toBeTruthy();
  });

  it('that is disabled takes nothing', async () => {
    const reported = vi.fn();
    render(<Typed label="App ID" onText={reported} disabled />);
    await userEvent.type(screen.getByLabelText('App ID'), '1');
    expect(reported).not.toHaveBeenCalled();
  });

  it('asks the browser to fill in and to mend nothing', () => {
    render(<Typed label="App ID" />);
    const field = screen.getByLabelText('App ID');
    expect([field.getAttribute('autocomplete'), field.getAttribute('spellcheck')]).toEqual(['off', 'false']);
  });
});

describe('a secret', () => {
  it('is hidden until it is asked for; the button says what it will do, and the words stay', async () => {
    function Secret() {
      const [value, setValue] = useState('');
      return <PasswordField label="Secret" showLabel="Show" hideLabel="Hide" value={value} onChange={setValue} />;
    }
    render(<Secret />);
    const field = screen.getByLabelText<HTMLInputElement>('Secret');
    await userEvent.type(field, 'DEMO');
    expect(field.type).toBe('password');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect([field.type, field.value]).toEqual(['text', 'DEMO']);
    await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
    expect([field.type, field.value]).toEqual(['password', 'DEMO']);
  });
});

describe('one of a few', () => {
  const CHOICES = [
    { value: 'BR', label: 'Brazil' },
    { value: 'SG', label: 'Singapore' },
    { value: 'TW', label: 'Taiwan', disabled: true },
  ] as const;

  it('tells the value of the choice, by its label', async () => {
    const reported = vi.fn();
    render(<SelectField label="Country" value="BR" choices={CHOICES} onChange={reported} />);
    await userEvent.selectOptions(screen.getByLabelText('Country'), 'Singapore');
    expect(reported).toHaveBeenCalledExactlyOnceWith('SG');
  });

  it('what cannot be chosen now is there and disabled', () => {
    render(<SelectField label="Country" value="BR" choices={CHOICES} onChange={() => undefined} />);
    expect(screen.getByRole<HTMLOptionElement>('option', { name: 'Taiwan' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLOptionElement>('option', { name: 'Brazil' }).selected).toBe(true);
  });

  it('announces its error as a line of text does', () => {
    render(<SelectField label="Country" value="BR" choices={CHOICES} onChange={() => undefined} error="No account there" />);
    expect(screen.getByRole('combobox', { name: 'Country', description: 'No account there' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('No account there');
  });
});
