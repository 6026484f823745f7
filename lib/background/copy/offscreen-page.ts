import { type Browser, browser } from 'wxt/browser';
import { senderOf } from '../../messages/sender';
import { copyBySelection } from './by-selection';
import { isCopyRequest } from './request';

/** Answers the worker's copy requests. Our own pages hear them too and stay silent; a web page's script is not heard. */
export function answerCopyRequests(): void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, reply: (copied: boolean) => void) => {
    if (senderOf(sender) !== 'page' || !isCopyRequest(message)) return undefined;
    reply(copyBySelection(message.copyText));
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
}
