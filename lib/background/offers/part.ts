import { during } from '#lib/background/shell/during';
import type { Part } from '#lib/background/shell/part';
import type { JobKind } from '#lib/jobs/kind';
import { offersMessages } from '#lib/messages/offers';
import { offersHandlers } from './handlers';
import { checkSearches } from './jobs/check-searches';
import { rankProduct } from './jobs/rank-product';
import { FINDINGS_NOTE } from './tell-findings';
import { checkDueSearches, followSearches, openFindings, SEARCHES_ALARM } from './watch-searches';

/** What this topic hands to the worker when it is first needed. */
export const part = {
  messages: offersMessages,
  handlers: offersHandlers,
  kinds: [checkSearches as JobKind, rankProduct as JobKind],
  alarms: { [SEARCHES_ALARM]: () => during(checkDueSearches) },
  notes: { [FINDINGS_NOTE]: openFindings },
  wake: () => during(followSearches),
} satisfies Part<keyof typeof offersMessages>;
