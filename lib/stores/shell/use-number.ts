import { formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { settingNow, useSetting } from './use-setting';

/** In whose form numbers are written that belong to no shop: of the first account's market; Brazil's where there is none. */
export const numberMarket = (): MarketCode => settingNow('accounts')[0]?.market ?? 'BR';

/** Counts as the market of the first account writes them; Brazil's way where there is none. */
export function useNumber(): (count: number) => string {
  const market = useSetting('accounts')[0]?.market ?? 'BR';
  return (count) => formatNumber(count, market);
}
