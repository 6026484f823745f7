import { browser } from 'wxt/browser';
import { serverClock } from '#lib/background/accounts/server-clock';
import type { OpenPlatformSite } from '#lib/domain/address/open-platform-hosts';
import { failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import type { PartnerSeal } from '#lib/domain/seal';
import { type Grant, readGrant } from '#lib/shopee-ams/authorization-answer';
import { portalLink, signedLink } from '#lib/shopee-ams/authorization-link';

/** The address that the Console must know; it stays the same as long as the extension's id does. */
export const redirectAddress = (): string => browser.identity.getRedirectURL('shopee');

/** Asks the seller in a window of the browser. The state is random, used once, and compared with what comes back. */
export async function askSeller(site: OpenPlatformSite, seal: PartnerSeal, form: 'portal' | 'signed'): Promise<Result<Grant>> {
  const state = crypto.randomUUID();
  const at = (await serverClock(site.api)).now();
  const redirect = redirectAddress();
  const url = form === 'portal' ? portalLink(site, seal.partnerId, redirect, state) : await signedLink(site, seal, redirect, state, at);
  try {
    const back = await browser.identity.launchWebAuthFlow({ url, interactive: true });
    return back ? readGrant(back, state) : fail(failure('consentClosed'));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The browser has no codes for this: a page that did not come is told apart by its words, all else is a window that was closed.
    return fail(failure(/could not be loaded/i.test(error.message) ? 'unreachable' : 'consentClosed'));
  }
}
