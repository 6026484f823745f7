import * as v from 'valibot';
import { readJson } from '#lib/http/body/json';
import { whole } from '#lib/http/fields';
import { count, id64, longLimit, text } from './fields';

export const feedsParams = v.strictObject({ feedMode: v.optional(v.picklist(['FULL', 'DELTA'])) });
/** A feed's id carries its date: the list is asked anew each day. */
export const feeds = v.object({
  feeds: v.array(
    v.object({
      datafeedId: v.string(),
      referenceId: id64,
      datafeedName: text,
      description: text,
      totalCount: count,
      date: text,
      feedMode: text,
    }),
  ),
});

export const feedRowsParams = v.strictObject({
  datafeedId: v.pipe(v.string(), v.nonEmpty()),
  offset: v.optional(whole(0)),
  limit: longLimit,
});
/** A row's columns are JSON text whose keys differ by market and feed: read as they come, values as text. */
export const feedRows = v.object({
  rows: v.array(v.object({ columns: v.pipe(v.string(), v.transform(columnsOf)), updateType: text })),
  pageInfo: v.pipe(
    v.object({ offset: v.number(), limit: v.number(), totalCount: count, hasMore: v.boolean() }),
    v.transform((info) => ({ ...info, nextOffset: info.offset + info.limit })),
  ),
});

function columnsOf(json: string): Readonly<Record<string, string>> {
  try {
    const row = readJson(json);
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return {};
    return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')]));
  } catch (error) {
    // One unreadable row must not spoil a page of 500.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
