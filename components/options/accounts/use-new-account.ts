import { useEffect } from 'react';
import type { MarketCode } from '#lib/domain/market';
import { ownZone } from '#lib/domain/time/zone-clock';
import { useAddAccount } from '#lib/stores/accounts/add';
import { guessMarket } from '#lib/stores/accounts/guess-market';

/** The form for a new account: begins with the market asked for, else the likely one, and forgets what was typed when it is left. */
export function useNewAccount(market: MarketCode | null) {
  const add = useAddAccount();
  const { begin, forget } = add;
  useEffect(() => {
    begin(market ?? guessMarket(navigator.languages, ownZone()));
    return forget;
  }, [market, begin, forget]);
  return add;
}
