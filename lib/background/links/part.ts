import type { Part } from '#lib/background/shell/part';
import type { JobKind } from '#lib/jobs/kind';
import { linksMessages } from '#lib/messages/links';
import { linksHandlers } from './handlers';
import { bulkLinks } from './jobs/bulk-links';
import { checkLinks } from './jobs/check-links';
import { groupLinks } from './jobs/group-links';

/** What this topic hands to the worker when it is first needed. */
export const part = {
  messages: linksMessages,
  handlers: linksHandlers,
  kinds: [bulkLinks as JobKind, groupLinks as JobKind, checkLinks as JobKind],
} satisfies Part<keyof typeof linksMessages>;
