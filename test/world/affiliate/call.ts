import type { Market } from '#lib/domain/market';
import type { LinkBook } from '#test/world/links';
import type { WorldContext } from '#test/world/part';
import type { AffiliateAccount } from './accounts';
import type { Cursors } from './cursors';
import type { Networks } from './networks';
import type { OfferBook } from './offer-book';
import type { Ledger } from './orders/ledger';

/** What every operation of the Affiliate API gets besides its arguments. */
export interface AffiliateCall {
  readonly world: WorldContext;
  readonly account: AffiliateAccount;
  readonly market: Market;
  readonly links: LinkBook;
  readonly cursors: Cursors;
  /** The catalogue as it stands. */
  readonly book: OfferBook;
  /** What links have brought. */
  readonly ledger: Ledger;
  /** Which accounts are partner networks. */
  readonly networks: Networks;
}

/** An operation: checked arguments in, plain data in the schema's shape out; refuses by throwing `refuse(...)`. */
export type Operation<Args> = (args: Args, call: AffiliateCall) => unknown;

/** The calling account's tracked link to a page. */
export const trackedLink = ({ links, account }: AffiliateCall, originUrl: string, subIds: readonly string[] = []): string =>
  links.issue({ market: account.market, affiliateId: account.affiliateId, originUrl, subIds });
