import { type Browser, browser } from 'wxt/browser';
import { isFromWorker } from '#lib/messages/sender';
import { copyBySelection } from './by-selection';
import { isCopyRequest } from './request';

/** Answers the worker's copy requests, and nobody else's. Our own pages hear them too and stay silent. */
export function answerCopyRequests(): void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, reply: (copied: boolean) => void) => {
    if (!isFromWorker(sender) || !isCopyRequest(message)) return undefined;
    reply(copyBySelection(message.copyText));
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
}
