import { type LinkNote, LONGEST_NOTE, LONGEST_TAG, MOST_TAGS, splitTags } from '#lib/domain/links/link-note';
import { plainText } from '#lib/domain/text';
import type { TextKey } from '#lib/i18n/make-texts';
import { createForm } from '#lib/stores/shell/form/form';
import { saveNote } from './history';

interface NoteFields {
  /** Separated by commas. */
  readonly tags: string;
  readonly text: string;
}

/** Tags and note of one link. Tags that would be cut or left out are an error: what the field shows is what is stored. */
export const noteForm = (before: LinkNote) =>
  createForm<NoteFields, LinkNote, unknown>({
    initial: { tags: before.tags.join(', '), text: before.text },
    read: ({ tags: line, text }) => {
      const tags = splitTags(line);
      const wrong: TextKey | null =
        tags.length > MOST_TAGS ? 'history.tooManyTags' : tags.some((tag) => tag.length > LONGEST_TAG) ? 'history.tagTooLong' : null;
      return wrong ? { ok: false, errors: { tags: wrong } } : { ok: true, value: { ...before, tags, text: plainText(text, LONGEST_NOTE) } };
    },
    send: saveNote,
  });
