import { type Browser, browser } from 'wxt/browser';
import { markets } from '#lib/domain/market';
import type { Sender } from './contract';

/**
 * Who sent a message, by its origin alone: `sender.tab` is also set for our own page in a tab, and `sender.id` is ours
 * for our content script too. A missing origin is nobody.
 */
export function senderOf(sender: Browser.runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id || !sender.origin) return null;
  if (sender.origin === ownOrigin()) return 'page';
  return sender.frameId === 0 && SELLER_CENTRES.has(sender.origin) ? 'sellerCentre' : null;
}

/**
 * Whether our own worker sent it, to a page of ours: such messages carry no origin, only the worker's address, which the browser sets.
 * It is compared whole.
 */
export const isFromWorker = (sender: Browser.runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && sender.url === browser.runtime.getURL('/background.js' as '/');

const ownOrigin = () => new URL(browser.runtime.getURL('')).origin;

const SELLER_CENTRES = new Set(markets().flatMap((market) => market.sellerCentre.map((host) => `https://${host}`)));
