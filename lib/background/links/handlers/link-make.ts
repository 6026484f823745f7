import { makeForPage } from '#lib/background/links/begun';
import type { Handlers } from '#lib/messages/answer';

export const linkMake: Handlers['link.make'] = (input, { documentId }) => makeForPage(input, documentId);
