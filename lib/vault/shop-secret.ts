/** One pair of tokens as the API gave it. */
export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Unix milliseconds by the server. */
  readonly accessUntil: number;
  /** Counts the pairs of a shop: whoever waited for a refresh sees by it that it was done. */
  readonly number: number;
}

/** A shop's secret. `intent` stands there from before a refresh is sent until its answer is stored. */
export interface ShopSecret {
  readonly partnerKey: string;
  readonly pair: TokenPair;
  readonly intent: { readonly at: number; readonly again: boolean } | null;
}

export function isShopSecret(secret: unknown): secret is ShopSecret {
  return typeof secret === 'object' && secret !== null && 'partnerKey' in secret && 'pair' in secret;
}
