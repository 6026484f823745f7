import { type Failure, type FailureCode, failure } from '#lib/domain/failure';
import type { NoLinkReason } from '#lib/domain/links/link-target';

const CODES: Record<NoLinkReason, FailureCode> = {
  notAnAddress: 'notShopee',
  notShopee: 'notShopee',
  oddAddress: 'notShopee',
  noApiMarket: 'noApiMarket',
  shortLink: 'shortLinkPage',
  loginWall: 'noLinkablePage',
  account: 'noLinkablePage',
  sellerCentre: 'noLinkablePage',
  affiliatePortal: 'noLinkablePage',
  video: 'noLinkablePage',
  itemOnly: 'noLinkablePage',
  emptyRedirect: 'noLinkablePage',
  otherPage: 'noLinkablePage',
};

/** Why no link can be made of an address, as a failure with its next step. */
export const targetFailure = (reason: NoLinkReason): Failure => failure(CODES[reason], { field: reason });
