import * as v from 'valibot';
import { PAGE_KINDS } from '#lib/domain/address/page-kind';
import { LONGEST_NOTE, LONGEST_TAG, MOST_TAGS } from '#lib/domain/links/link-note';
import { LONGEST_ADDRESS } from '#lib/domain/links/link-target';
import { UNITS } from '#lib/domain/text';
import { shortLink, subIds } from './link';

/** Shapes of the history's messages. The types in lib/domain are the authority. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

export const linkNote = v.strictObject({
  linkId: text(80),
  tags: v.pipe(v.array(v.pipe(text(LONGEST_TAG), v.minLength(1))), v.maxLength(MOST_TAGS)),
  text: text(LONGEST_NOTE * UNITS),
  favourite: v.boolean(),
});

const filedLink = v.strictObject({
  link: v.strictObject({
    ...shortLink.entries,
    id,
    accountId: text(64),
    page: text(LONGEST_ADDRESS),
    pageKind: v.picklist(PAGE_KINDS),
    title: v.nullable(text(300 * UNITS)),
    subIds,
    link: text(LONGEST_ADDRESS),
    reuseKey: text(2000),
  }),
  note: v.nullable(linkNote),
});

/** So many rows of a file at a time. */
export const filedLinks = v.pipe(v.array(filedLink), v.maxLength(200));
export const linkIds = v.pipe(v.array(text(80)), v.minLength(1), v.maxLength(500));
