import { useEffect } from 'react';
import type { MarketCode } from '#lib/domain/market';
import { ownZone } from '#lib/domain/time/zone-clock';
import { accountForm, beginAccount } from '#lib/stores/accounts/add';
import { guessMarket } from '#lib/stores/accounts/guess-market';
import { useForm } from '#lib/stores/shell/form/form';

/** The form for a new account: begins with the market asked for, else the likely one, and forgets its secrets when it is left. */
export function useNewAccount(market: MarketCode | null) {
  const form = useForm(accountForm);
  const { leave } = form;
  useEffect(() => {
    beginAccount(market ?? guessMarket(navigator.languages, ownZone()));
    return leave;
  }, [market, leave]);
  return form;
}
