import { browser } from 'wxt/browser';
import { copyBySelection } from './by-selection';
import type { CopyRequest } from './request';

const PAGE = 'offscreen.html';

/**
 * Puts a text on the clipboard with no page of ours open. Chrome's worker does it through an offscreen document;
 * Firefox's background page has a document itself. Tells whether the copy was reported as done.
 */
export async function copyText(text: string): Promise<boolean> {
  if (typeof document !== 'undefined') return copyBySelection(text);
  await openOffscreenPage();
  const request: CopyRequest = { copyText: text };
  return (await browser.runtime.sendMessage(request)) === true;
}

/** Opens what copying needs, where it is not open: it takes longer than a link. */
export const getReadyToCopy = (): Promise<void> => (typeof document !== 'undefined' ? Promise.resolve() : openOffscreenPage());

let opening: Promise<void> | undefined;

/** There can be one offscreen document; two clicks at once must not both open it. */
function openOffscreenPage(): Promise<void> {
  opening ??= openOnce().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function openOnce(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['CLIPBOARD'],
    justification: 'Puts the affiliate link that you asked for on the clipboard.',
  });
}
