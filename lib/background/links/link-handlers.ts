import type { Part } from '#lib/background/shell/part';
import type { Handlers } from '#lib/messages/answer';
import { linkMessages } from '#lib/messages/link';
import { makeForPage } from './pending-link';

/** Message → handler, of what a click waits for. */
const linkHandlers = {
  'link.make': (input, { documentId, allowed }) => makeForPage(input, documentId, allowed),
} satisfies Partial<Handlers>;

export const part: Part<keyof typeof linkMessages> = { messages: linkMessages, handlers: linkHandlers };
