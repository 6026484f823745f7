import { useState } from 'react';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { readRate } from '#lib/domain/numbers/read-amount';
import { writeRate } from '#lib/domain/numbers/write-number';

export interface RateFieldProps {
  readonly label: string;
  readonly rate: CommissionRate | null;
  readonly market: MarketCode;
  /** null: what stands there is no rate. */
  readonly onRate: (rate: CommissionRate | null) => void;
  readonly invalid?: boolean;
}

/** A commission rate as it is typed ("4,"), as long as it says the rate that counts. */
export function RateField({ label, rate, market, onRate, invalid = false }: RateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const rateIn = (text: string) => {
    const read = readRate(text);
    return read.ok ? read.value : null;
  };
  const own = typed !== null && rateIn(typed) === rate;
  const wrong = invalid || (own && rate === null && typed.trim() !== '');
  return (
    <span className="input draft__rate" data-invalid={wrong ? '' : undefined}>
      <input
        aria-label={label}
        aria-invalid={wrong || undefined}
        inputMode="decimal"
        autoComplete="off"
        value={own ? typed : rate === null ? '' : writeRate(rate, formOfMarket(market))}
        onChange={(event) => {
          setTyped(event.target.value);
          onRate(rateIn(event.target.value));
        }}
      />
      <span className="unit">%</span>
    </span>
  );
}
