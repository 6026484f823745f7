import { mutation } from './operation';
import { shortLink, shortLinkParams } from './short-link';

/** The one operation that a click waits for, apart from the others, so that a worker which makes a link holds no more than it needs. */
export const linkOperations = {
  generateShortLink: mutation('generateShortLink', { input: 'ShortLinkInput!' }, shortLinkParams, shortLink),
} as const;
