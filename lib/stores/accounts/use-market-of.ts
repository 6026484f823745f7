import type { MarketCode } from '#lib/domain/market';
import { useSetting } from '#lib/stores/shell/use-setting';

/** The market of an account or a shop by its id; null for a SHOPLINE store, and for what is not connected any more. */
export function useMarketOf(): (accountId: string | null) => MarketCode | null {
  const accounts = useSetting('accounts');
  const shops = useSetting('shops');
  return (accountId) => [...accounts, ...shops].find(({ id }) => id === accountId)?.market ?? null;
}
