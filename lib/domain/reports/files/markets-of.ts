import { MARKET_CODES, MARKETS, type MarketCode } from '#lib/domain/market';
import { currenciesOf } from '#lib/domain/numbers/currency-signs';
import type { ExportHead, Layout } from './layout';
import { LAYOUTS } from './layouts/layouts';

/** Whose currency a file may have, those in which such files were seen first. None: it has that of no market, or several. */
export function marketsOf({ currency, kind, language }: ExportHead): readonly MarketCode[] {
  if (currency.is === 'mixed') return [];
  if (currency.is === 'known') return currency.market === null ? [] : [currency.market];
  const codes = currency.is === 'unclear' ? currenciesOf(currency.sign) : null;
  const possible = MARKET_CODES.filter((code) => codes === null || codes.includes(MARKETS[code].currency));
  const likely = ((LAYOUTS[kind] as Layout).markets[language] ?? []).filter((code) => possible.includes(code));
  return [...new Set([...likely, ...possible])];
}
