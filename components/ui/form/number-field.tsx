import type { ReactNode } from 'react';
import { NumberField as AriaNumberField, FieldError, Group, Input, Label, Text } from 'react-aria-components';

export interface NumberFieldProps {
  label: ReactNode;
  help?: ReactNode;
  error?: ReactNode;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  /** A word inside the field, at its end. */
  unit?: ReactNode;
}

/** A whole number in the person's own notation (set by `LocaleProvider`); arrow keys step it, what is out of range is put back on leaving. */
export function NumberField({ label, help, error, value, onChange, min, max, step = 1, unit }: NumberFieldProps) {
  return (
    <AriaNumberField
      className="field"
      value={value}
      onChange={onChange}
      minValue={min}
      maxValue={max}
      step={step}
      isInvalid={Boolean(error)}
    >
      <Label className="label">{label}</Label>
      <Group className="input input--num">
        <Input />
        {unit && <span className="unit">{unit}</span>}
      </Group>
      {error ? (
        <FieldError className="help help--error">{error}</FieldError>
      ) : (
        help && (
          <Text slot="description" className="help">
            {help}
          </Text>
        )
      )}
    </AriaNumberField>
  );
}
