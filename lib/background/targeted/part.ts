import type { Part } from '#lib/background/shell/part';
import type { JobKind } from '#lib/jobs/kind';
import { targetedMessages } from '#lib/messages/targeted';
import { targetedHandlers } from './handlers';
import { changeCampaigns } from './jobs/change-campaigns';
import { readCampaigns } from './jobs/read-campaigns';
import { sampleSearch } from './jobs/sample-search';

/** What this topic hands to the worker when it is first needed. */
export const part = {
  messages: targetedMessages,
  handlers: targetedHandlers,
  kinds: [changeCampaigns as JobKind, readCampaigns as JobKind, sampleSearch as JobKind],
} satisfies Part<keyof typeof targetedMessages>;
