import { browser } from 'wxt/browser';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { readHead } from '#lib/page/read-head';

/** Reads the head of the page in a tab, once, because the person opened the popup or the panel on it. */
export const pageRead: Handlers['page.read'] = async ({ tabId }) => {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: readHead });
    return frame?.result ? ok(frame.result) : fail(failure('noPageAccess'));
  } catch (error) {
    // The browser refuses on its own pages, on error pages, and when the tab has gone.
    if (error instanceof Error) return fail(failure('noPageAccess'));
    throw error;
  }
};
