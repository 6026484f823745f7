import { formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { settingNow, useSetting } from './use-setting';

/** In whose form numbers are written that belong to no shop: the first account's market, else the first shop's; Brazil's where there is none. */
export const numberMarket = (): MarketCode => settingNow('accounts')[0]?.market ?? settingNow('shops')[0]?.market ?? 'BR';

/** Counts as `numberMarket` writes them. */
export function useNumber(): (count: number) => string {
  const [account] = useSetting('accounts');
  const [shop] = useSetting('shops');
  const market = account?.market ?? shop?.market ?? 'BR';
  return (count) => formatNumber(count, market);
}
