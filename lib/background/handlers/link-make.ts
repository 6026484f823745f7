import { makeForPage } from '../begun';
import type { Handlers } from '../../messages/answer';

export const linkMake: Handlers['link.make'] = (input, { documentId }) => makeForPage(input, documentId);
