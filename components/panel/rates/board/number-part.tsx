import { useState } from 'react';
import { TextField } from '#components/ui/form/text-field';
import type { MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { readCount } from '#lib/domain/numbers/read-amount';
import { writeNumber } from '#lib/domain/numbers/write-number';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface NumberPartProps {
  label: string;
  market: MarketCode;
  value: number | null;
  /** Places after the decimal sign. */
  digits: number;
  onChange: (value: number | null) => void;
}

/** A number as the market writes it; empty asks for nothing, what is no number is named and changes nothing. */
export function NumberPart({ label, market, value, digits, onChange }: NumberPartProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const form = formOfMarket(market);
  const numberIn = (text: string): number | null => {
    const counted = readCount(text, form, digits);
    return counted.ok ? counted.value : null;
  };
  const read = typed === null ? value : numberIn(typed);
  const wrong = typed !== null && typed.trim() !== '' && read === null;
  // What was set from elsewhere, by a view or a chip, counts before what was typed earlier.
  const text = typed !== null && (wrong || read === value) ? typed : value === null ? '' : writeNumber(String(value), form);
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={text}
      error={wrong ? t('rates.noNumber') : undefined}
      onChange={(next) => {
        setTyped(next);
        const number = numberIn(next);
        if (number !== null || next.trim() === '') onChange(number);
      }}
    />
  );
}
