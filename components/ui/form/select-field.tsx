import { Icon } from '#components/ui/icon';
import { Field, type FieldProps } from './field';

export interface Choice<T extends string> {
  value: T;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps<T extends string> extends FieldProps {
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  disabled?: boolean;
  name?: string;
}

/** One of a few, by the browser's own list: it speaks every language and every assistive tool. */
export function SelectField<T extends string>({ label, help, error, value, choices, onChange, ...rest }: SelectFieldProps<T>) {
  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <span className="input select" data-invalid={error ? '' : undefined}>
          <select {...rest} {...control} value={value} onChange={(event) => onChange(event.target.value as T)}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                {choice.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  );
}
