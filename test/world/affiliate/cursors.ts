import type { Random } from '#test/world/random';
import { badParams, refuse } from './envelope';

/** Where a report goes on. */
interface Place<Row> {
  readonly rows: readonly Row[];
  readonly from: number;
  readonly owner: string;
  readonly until: number;
}

export interface Cursors {
  /** Keeps where a report goes on under a fresh cursor of 30 seconds. */
  keep<Row>(owner: string, rows: readonly Row[], from: number, now: number): string;
  /** Gives the rows and the place back, once. */
  take<Row>(owner: string, cursor: string, now: number): { readonly rows: readonly Row[]; readonly from: number };
  /** Refuses a first page that comes within 30 seconds of the last one. */
  first(owner: string, now: number): void;
  reset(): void;
}

const LIFE_MS = 30_000;

/** Cursors of the reports: single use, 30 seconds, for the account and operation that got them. */
export function createCursors(random: () => Random): Cursors {
  let names = random();
  const places = new Map<string, Place<unknown>>();
  const firsts = new Map<string, number>();
  return {
    keep: (owner, rows, from, now) => {
      const cursor = names.base62(24);
      places.set(cursor, { rows, from, owner, until: now + LIFE_MS });
      return cursor;
    },
    take: <Row>(owner: string, cursor: string, now: number) => {
      const place = places.get(cursor);
      places.delete(cursor);
      // assumed: scroll-texts. What an unknown, used or old cursor is answered with is not recorded.
      if (!place || place.owner !== owner || now > place.until) throw badParams('invalid scrollId');
      return { rows: place.rows as readonly Row[], from: place.from };
    },
    first: (owner, now) => {
      const last = firsts.get(owner);
      // assumed: first-pages. The documents ask for more than 30 s between first pages; the refusal's code is not recorded.
      if (last !== undefined && now >= last && now - last < LIFE_MS) throw refuse(10030);
      firsts.set(owner, now);
    },
    reset: () => {
      places.clear();
      firsts.clear();
      names = random();
    },
  };
}
