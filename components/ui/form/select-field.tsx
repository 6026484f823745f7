import { Field, type FieldProps } from './field';
import { Select, type SelectProps } from './select';

export type SelectFieldProps<T extends string | number> = FieldProps &
  Pick<SelectProps<T>, 'value' | 'choices' | 'onChange' | 'disabled' | 'name'>;

/** One of a few, with its label above. */
export function SelectField<T extends string | number>({ label, help, error, ...rest }: SelectFieldProps<T>) {
  return (
    <Field label={label} help={help} error={error}>
      {(control) => <Select {...rest} {...control} />}
    </Field>
  );
}
