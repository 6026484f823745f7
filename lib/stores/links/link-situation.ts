import { type Account, accountFor } from '#lib/domain/accounts/account';
import type { PageAddress } from '#lib/domain/address/page-address';
import { foreignAffiliate } from '#lib/domain/links/foreign-affiliate';
import { type LinkTarget, linkTarget, type NoLinkReason } from '#lib/domain/links/link-target';
import type { MarketCode } from '#lib/domain/market';

/** What can be done with the page in front. */
export type LinkSituation =
  | { readonly kind: 'noAccount' }
  | { readonly kind: 'noAccountForMarket'; readonly market: MarketCode }
  | { readonly kind: 'cannot'; readonly reason: NoLinkReason; readonly address: PageAddress }
  | ReadyToLink;

export interface ReadyToLink {
  readonly kind: 'ready';
  readonly market: MarketCode;
  /** The clean page that is sent. */
  readonly page: string;
  readonly target: Extract<LinkTarget, { ok: true }>;
  readonly account: Account;
  /** Why this account: chosen by the person, the market's default, or the only one. */
  readonly why: 'chosen' | 'default' | 'only' | 'first';
  /** All accounts of this market. */
  readonly accounts: readonly Account[];
  /** Somebody else's affiliate id in the address. */
  readonly foreign: string | null;
}

/** Whether the link maker itself asks for the passphrase where the vault is locked. */
export const linkMakerUnlocks = (situation: LinkSituation): boolean =>
  situation.kind === 'ready' && situation.account.kind === 'affiliateKey';

/**
 * Which account makes which link of an address: the person's choice where it is of the page's market, else the market's own.
 *
 * @param chosen market → the account that the person switched to in this page
 */
export function linkSituation(url: string, accounts: readonly Account[], chosen: Partial<Record<MarketCode, string>>): LinkSituation {
  if (accounts.length === 0) return { kind: 'noAccount' };
  const target = linkTarget(url);
  if (!target.ok) return { kind: 'cannot', reason: target.reason, address: target.address };
  const { market } = target;
  const here = accounts.filter((account) => account.market === market);
  const picked = here.find((account) => account.id === chosen[market]);
  const account = picked ?? accountFor(accounts, market);
  if (!account) return { kind: 'noAccountForMarket', market };
  return {
    kind: 'ready',
    market,
    page: target.page,
    target,
    account,
    why: reasonFor(account, here, picked),
    accounts: here,
    foreign: foreignTo(url, accounts),
  };
}

function reasonFor(account: Account, here: readonly Account[], picked: Account | undefined): ReadyToLink['why'] {
  if (here.length === 1) return 'only';
  if (picked && !picked.isDefault) return 'chosen';
  return account.isDefault ? 'default' : 'first';
}

/** One's own id in an address is nobody else's. */
function foreignTo(url: string, accounts: readonly Account[]): string | null {
  const named = foreignAffiliate(url);
  return accounts.some((account) => account.affiliateId === named) ? null : named;
}
