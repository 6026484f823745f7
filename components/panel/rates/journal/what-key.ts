import { JOURNAL_WHATS } from '#lib/domain/rates/journal';
import type { TextKey } from '#lib/stores/shell/use-texts';

/** The text that says what was changed; "changed" for a word of another version. */
export function whatKey(what: string): TextKey {
  const known = JOURNAL_WHATS.find((one) => one === what);
  return known ? `journal.what.${known}` : 'journal.what.other';
}
