import { browser } from 'wxt/browser';
import { failure } from '../../domain/failure';
import type { OpenPlatformSite } from '../../domain/open-platform-hosts';
import { fail, type Result } from '../../domain/result';
import type { PartnerSeal } from '../../domain/seal';
import { type Grant, readGrant } from '../../shopee-ams/authorization-answer';
import { portalLink, signedLink } from '../../shopee-ams/authorization-link';
import { serverClock } from '../server-clock';

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
