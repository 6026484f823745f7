import type { Part } from '#lib/background/shell/part';
import type { JobKind } from '#lib/jobs/kind';
import { shoplineMessages } from '#lib/messages/shopline';
import { shoplineHandlers } from './handlers';
import { readStore } from './jobs/read-shopline';
import { storeSteps } from './jobs/shopline-steps';

/** What this topic hands to the worker when it is first needed. */
export const part = {
  messages: shoplineMessages,
  handlers: shoplineHandlers,
  kinds: [readStore as JobKind, storeSteps as JobKind],
} satisfies Part<keyof typeof shoplineMessages>;
