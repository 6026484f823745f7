import type { SavedSearch } from '#lib/domain/offers/saved-search';
import { useNumber } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** So much of an hour's calls is for saved searches. */
const SHARE = 0.1;

/** How many calls the daily check takes, and its limit. */
export function SearchCost({ searches }: { searches: readonly SavedSearch[] }) {
  const { t } = useTexts();
  const number = useNumber();
  const accounts = useSetting('accounts');
  const on = searches.filter((search) => search.on);
  const calls = on.reduce((sum, { pages }) => sum + pages, 0);
  const keyed = accounts.find((account) => account.kind === 'affiliateKey' && on.some(({ accountId }) => accountId === account.id));
  const most = keyed?.kind === 'affiliateKey' ? Math.max(1, Math.floor(keyed.limit.calls * SHARE)) : null;
  return (
    <p className="small muted">
      {t('searches.cost', { count: calls, calls: number(calls) })} {most !== null && t('searches.most', { most: number(most) })}
    </p>
  );
}
