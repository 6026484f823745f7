import type { Store } from './stores';

/** Money as SHOPLINE answers it: in TWD cents and dollars are the same number. */
export interface StoreMoney {
  readonly cents: number;
  readonly currency_symbol: string;
  readonly currency_iso: string;
  readonly label: string;
  readonly dollars: number;
}

const FORMS = { TWD: { symbol: 'NT$', digits: 0 }, SGD: { symbol: 'S$', digits: 2 } } as const;

export function money({ currency }: Store, dollars: number): StoreMoney {
  const { symbol, digits } = FORMS[currency];
  const rounded = Number(dollars.toFixed(digits));
  return {
    cents: Math.round(rounded * 10 ** digits),
    currency_symbol: symbol,
    currency_iso: currency,
    label: `${symbol}${rounded.toLocaleString('en-US', { minimumFractionDigits: digits })}`,
    dollars: rounded,
  };
}
