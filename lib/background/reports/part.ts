import type { Part } from '#lib/background/shell/part';
import { reportsMessages } from '#lib/messages/reports';
import { reportsHandlers } from './handlers';

/** What this topic hands to the worker when it is first needed. */
export const part = {
  messages: reportsMessages,
  handlers: reportsHandlers,
} satisfies Part<keyof typeof reportsMessages>;
