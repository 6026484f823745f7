import { type Account, type AffiliateKeyAccount, accountFor } from '#lib/domain/accounts/account';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useOffers } from './offers';

const isKeyed = (account: Account): account is AffiliateKeyAccount => account.kind === 'affiliateKey';

/** The account whose catalogue is shown, and all that can be chosen: the catalogue needs a key. */
export function useOfferAccount(): { readonly account: AffiliateKeyAccount | null; readonly keyed: readonly AffiliateKeyAccount[] } {
  const accounts = useSetting('accounts');
  const chosen = useOffers((state) => state.accountId);
  const keyed = accounts.filter(isKeyed);
  const first = keyed[0];
  const usual = first ? accountFor(keyed, first.market) : null;
  return { keyed, account: keyed.find(({ id }) => id === chosen) ?? (usual && isKeyed(usual) ? usual : (first ?? null)) };
}
