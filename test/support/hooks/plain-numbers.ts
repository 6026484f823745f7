import type { MarketCode } from '#lib/domain/market';

/** Counts for a component test, in plain digits: `vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'))`. */
export const useNumber = () => String;

export const numberMarket = (): MarketCode => 'BR';
