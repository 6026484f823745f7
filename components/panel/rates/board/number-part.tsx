import { TextField } from '#components/ui/form/text-field';
import { useTypedNumber } from '#components/ui/form/use-typed-number';
import type { MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
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
  const { text, onText, wrong } = useTypedNumber(value, formOfMarket(market), digits, (number) => {
    if (!Number.isNaN(number)) onChange(number);
  });
  return <TextField label={label} inputMode="decimal" value={text} error={wrong ? t('rates.noNumber') : undefined} onChange={onText} />;
}
