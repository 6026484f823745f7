import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldProps } from './field';

export interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'className' | 'children' | 'onChange' | 'value'> {
  value: string;
  onChange: (value: string) => void;
  /** A unit or a button inside the field, at its end. */
  end?: ReactNode;
  mono?: boolean;
}

/** One line of text. */
export function TextField({ label, help, error, value, onChange, end, mono, type = 'text', ...rest }: TextFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <span className="input" data-invalid={error ? '' : undefined}>
          <input
            autoComplete="off"
            spellCheck={false}
            {...rest}
            {...control}
            type={type}
            className={mono ? 'mono' : undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {end}
        </span>
      )}
    </Field>
  );
}
