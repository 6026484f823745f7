import type { ReactNode } from 'react';
import { useLocale } from '#components/ui/locale-provider';
import { formOfLocale } from '#lib/domain/numbers/number-form';
import { readCount } from '#lib/domain/numbers/read-amount';
import { TextField, type TextFieldProps } from './text-field';

export interface NumberFieldProps extends Omit<TextFieldProps, 'type' | 'inputMode' | 'onKeyDown' | 'end' | 'min' | 'max' | 'step'> {
  /** Between these the arrow keys step; what is typed beyond them is for the form to name, not for the field to change. */
  min: number;
  max: number;
  step?: number;
  /** A word inside the field, at its end. */
  unit?: ReactNode;
}

/** A whole number as its text: each keystroke counts, so that no way of submitting can send another number than the one that stands there. */
export function NumberField({ min, max, step = 1, unit, value, onChange, ...rest }: NumberFieldProps) {
  const form = formOfLocale(useLocale());
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={value}
      onChange={onChange}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
        const now = readCount(value, form, 0);
        if (by === 0 || !now.ok) return;
        event.preventDefault();
        onChange(String(Math.min(Math.max(now.value + by, min), max)));
      }}
      end={unit && <span className="unit">{unit}</span>}
    />
  );
}
