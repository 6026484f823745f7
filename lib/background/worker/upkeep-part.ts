import type { Part } from '#lib/background/shell/part';
import { upkeepMessages } from '#lib/messages/upkeep';
import { ownHandlers } from './own-handlers';

/** What this topic hands to the worker when it is first needed. */
export const part = {
  messages: upkeepMessages,
  handlers: ownHandlers,
} satisfies Part<keyof typeof upkeepMessages>;
