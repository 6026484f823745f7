import { useState } from 'react';
import type { NumberForm } from '#lib/domain/numbers/number-form';
import { readCount } from '#lib/domain/numbers/read-amount';
import { writeNumber } from '#lib/domain/numbers/write-number';

export interface TypedNumber {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Something stands there that is no number. */
  readonly wrong: boolean;
}

/**
 * The text of a field whose number lives in a store: as typed ("4,") as long as it says that number; what was set from elsewhere, by a view or
 * a chip, counts before what was typed earlier.
 *
 * @param onNumber told each number that is read, NaN for what is none
 * @param empty what an empty field means
 */
export function useTypedNumber(
  value: number | null,
  form: NumberForm,
  digits: number,
  onNumber: (value: number | null) => void,
  empty: number | null = null,
): TypedNumber {
  const [typed, setTyped] = useState<string | null>(null);
  const numberIn = (text: string): number | null => {
    if (text.trim() === '') return empty;
    const counted = readCount(text, form, digits);
    return counted.ok ? counted.value : Number.NaN;
  };
  const read = typed === null ? value : numberIn(typed);
  const wrong = Number.isNaN(read);
  const text =
    typed !== null && (wrong || read === value) ? typed : value === null || Number.isNaN(value) ? '' : writeNumber(String(value), form);
  return {
    text,
    wrong,
    onText: (next) => {
      setTyped(next);
      onNumber(numberIn(next));
    },
  };
}
