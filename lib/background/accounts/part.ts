import type { Part } from '#lib/background/shell/part';
import { accountsMessages } from '#lib/messages/accounts';
import { accountsHandlers } from './handlers';

/** What this topic hands to the worker when it is first needed. */
export const part = {
  messages: accountsMessages,
  handlers: accountsHandlers,
} satisfies Part<keyof typeof accountsMessages>;
