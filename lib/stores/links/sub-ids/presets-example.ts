import type { SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import type { TokenContext } from '#lib/domain/links/sub-ids/sub-id-token';
import { MARKETS } from '#lib/domain/market';

/** A page as it could be, to show what a template becomes; ids of usual length. */
export function exampleContext(preset: Pick<SubIdPreset, 'market'>, counter: number, at: number): TokenContext {
  const market = preset.market ?? 'BR';
  return { at, timeZone: MARKETS[market].timeZone, market, shopId: '123456789', itemId: '12345678901', counter };
}
