import type { Part } from '#lib/background/shell/part';
import type { JobKind } from '#lib/jobs/kind';
import { ratesMessages } from '#lib/messages/rates';
import { ratesHandlers } from './handlers';
import { applyRates } from './jobs/apply-rates';
import { applyToAll } from './jobs/apply-to-all';
import { readSuggestions } from './jobs/read-suggestions';
import { readShop } from './reading/read-shop';

/** What this topic hands to the worker when it is first needed. */
export const part = {
  messages: ratesMessages,
  handlers: ratesHandlers,
  kinds: [applyRates as JobKind, applyToAll as JobKind, readSuggestions as JobKind, readShop as JobKind],
} satisfies Part<keyof typeof ratesMessages>;

export { judgeAgain } from './in-view/in-view';
export { tellPages } from './in-view/tell-pages';
