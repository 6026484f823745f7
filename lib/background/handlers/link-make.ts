import type { Handlers } from '../../messages/answer';
import { makeForPage } from '../begun';

export const linkMake: Handlers['link.make'] = (input, { documentId }) => makeForPage(input, documentId);
