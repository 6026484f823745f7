import type { FailureCode } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';

/**
 * An account is one set of credentials. What stands here is not secret: the secret lies in the vault under the same id.
 * The union is open for more kinds (a seller's shop, a SHOPLINE store).
 */
export type Account = AffiliateKeyAccount | AffiliateKeylessAccount;

interface AccountBase {
  readonly id: string;
  readonly market: MarketCode;
  /** The person's own name for it; empty means: show the market and the id. */
  readonly label: string;
  /** Unix milliseconds. */
  readonly addedAt: number;
  /** The account that the market's links are made with. */
  readonly isDefault: boolean;
}

/** An affiliate app of the Affiliate Open API: App ID here, secret in the vault. */
export interface AffiliateKeyAccount extends AccountBase {
  readonly kind: 'affiliateKey';
  readonly appId: string;
  /** The last characters of the secret, masked: all that is ever shown of it. */
  readonly secretTail: string;
  /** Enables the link made without the API where the API refuses. */
  readonly affiliateId: string | null;
  readonly check: AccountCheck | null;
  readonly limit: CallLimit;
  /** Whether the account has the call that makes many links at once; left out: not tried yet. */
  readonly hasBatch?: boolean;
}

/** An affiliate without access to the Open API. */
export interface AffiliateKeylessAccount extends AccountBase {
  readonly kind: 'affiliateKeyless';
  readonly affiliateId: string;
}

/** The API's answer when this account was last checked. */
export interface AccountCheck {
  /** Unix milliseconds. */
  readonly at: number;
  /** null: accepted. */
  readonly failure: FailureCode | null;
  /** Operations that this account is refused although its key is right (10035, 10031 count per operation). */
  readonly refused: readonly string[];
}

/** How many calls the account may make in a window; the portal documents 2,000 an hour, newer Brazilian pages 8,000. */
export interface CallLimit {
  readonly calls: number;
  /** Milliseconds. */
  readonly windowMs: number;
}

export const DEFAULT_LIMIT: CallLimit = { calls: 2000, windowMs: 3_600_000 };

/** The account that makes links of a market: the chosen default, else the oldest with a key, else the oldest. */
export function accountFor(accounts: readonly Account[], market: MarketCode): Account | null {
  const here = accounts.filter((account) => account.market === market);
  return here.find((account) => account.isDefault) ?? here.find((account) => account.kind === 'affiliateKey') ?? here[0] ?? null;
}

/** What a person calls this account. */
export function accountName(account: Account): string {
  return account.label || (account.kind === 'affiliateKey' ? account.appId : account.affiliateId);
}
