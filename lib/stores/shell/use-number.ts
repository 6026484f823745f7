import { formatNumber } from '#lib/domain/format';
import { useSetting } from './use-setting';

/** Counts as the market of the first account writes them; Brazil's way where there is none. */
export function useNumber(): (count: number) => string {
  const market = useSetting('accounts')[0]?.market ?? 'BR';
  return (count) => formatNumber(count, market);
}
