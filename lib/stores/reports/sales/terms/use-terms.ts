import { useMemo } from 'react';
import type { MarketCode } from '#lib/domain/market';
import { type ProfitTerms, profitTermsOf } from '#lib/domain/rates/profit-terms';
import { useSetting } from '#lib/stores/shell/use-setting';

/** What a sale costs besides the goods, as the reviews of rates reckon it. @param day whose terms, "2026-11-30" */
export function useProfitTerms(market: MarketCode, day: string): ProfitTerms {
  const fees = useSetting('serviceFees');
  const own = useSetting('profitTerms');
  return useMemo(() => profitTermsOf(market, fees, own, Date.parse(`${day}T12:00:00Z`)), [market, fees, own, day]);
}
