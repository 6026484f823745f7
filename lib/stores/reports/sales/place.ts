import type { MarketCode } from '#lib/domain/market';

/** Whose sales are told: a connected shop, or where there is none the files of a market. */
export interface SalesPlace {
  readonly market: MarketCode;
  /** Null: only files are known. */
  readonly accountId: string | null;
}
