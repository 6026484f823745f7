import { stripVTControlCharacters } from 'node:util';

/** What went wrong, in one line without colours. */
export const reasonOf = (reason: unknown): string =>
  stripVTControlCharacters(reason instanceof Error ? reason.message : String(reason))
    .replace(/\s*\n\s*/g, ' · ')
    .trim();
