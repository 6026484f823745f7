import { readRate } from '#lib/domain/numbers/read-amount';
import type { BookRow } from './book';

/** What a person types of an affiliate. */
export interface NoteFields {
  readonly tags: string;
  readonly note: string;
  /** Local day, or ''. */
  readonly contacted: string;
  readonly promised: string;
}

export interface ReadNote {
  /** Null: something is wrong. */
  readonly note: Pick<BookRow, 'tags' | 'note' | 'contacted' | 'promisedRate'> | null;
  readonly wrong: readonly ('tags' | 'promised')[];
}

const MOST_TAGS = 20;
const LONGEST_TAG = 40;

/** The note that was typed. Tags stand between commas, each counts once; a rate may be left out. */
export function readNote({ tags, note, contacted, promised }: NoteFields): ReadNote {
  const words = [...new Set(tags.split(/[,;\n]/).map((tag) => tag.replace(/\s+/gu, ' ').trim()))].filter(Boolean);
  const rate = promised.trim() === '' ? null : readRate(promised);
  const wrong = [
    ...(words.length > MOST_TAGS || words.some(({ length }) => length > LONGEST_TAG) ? (['tags'] as const) : []),
    ...(rate && !rate.ok ? (['promised'] as const) : []),
  ];
  if (wrong.length > 0 || (rate && !rate.ok)) return { note: null, wrong };
  const day = /^\d{4}-\d{2}-\d{2}$/.test(contacted) ? contacted : null;
  return { note: { tags: words, note: note.trim(), contacted: day, promisedRate: rate?.value ?? null }, wrong };
}
