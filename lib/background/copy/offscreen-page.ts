import { browser } from 'wxt/browser';
import { copyBySelection } from './by-selection';
import { isCopyRequest } from './request';

/** Answers the worker's copy requests. Our own pages hear them too and stay silent. */
export function answerCopyRequests(): void {
  const listener = (message: unknown, sender: { id?: string; tab?: unknown }, reply: (copied: boolean) => void) => {
    if (sender.id !== browser.runtime.id || sender.tab || !isCopyRequest(message)) return undefined;
    reply(copyBySelection(message.copyText));
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
}
