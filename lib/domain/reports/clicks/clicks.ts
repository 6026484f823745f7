import type { FileRow } from '#lib/domain/reports/files/file-rows';

/** Clicks of an account, as its click reports have them. */
export interface ClickCounts {
  /** Day (since 1970) → five sub ids joined by "-" ("shoes-nov---") → clicks. */
  readonly days: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** Days of which all clicks are known. */
  readonly covered: ReadonlySet<number>;
}

/** A click report, as far as its days are concerned. */
export interface ClickFile {
  readonly first: number | null;
  readonly last: number | null;
  /** When it was made, Unix ms. */
  readonly asOf: number;
}

export interface ClickCounter {
  /** Rows of any file in any order: a click is counted once, whatever files it stands in. */
  readonly add: (rows: readonly FileRow[]) => void;
  readonly days: ClickCounts['days'];
}

export function clickCounter(): ClickCounter {
  const seen = new Set<string>();
  const days = new Map<number, Map<string, number>>();
  return {
    days,
    add: (rows) => {
      for (const { key, row } of rows) {
        const day = row['clickTimeDay'];
        if (typeof day !== 'number' || seen.has(key)) continue;
        seen.add(key);
        const own = days.get(day) ?? new Map<string, number>();
        days.set(day, own);
        const subIds = fiveSubIds(String(row['subIds'] ?? ''));
        own.set(subIds, (own.get(subIds) ?? 0) + 1);
      }
    },
  };
}

/**
 * Days that click reports tell whole: from the first to the last click of each, but for the day on which it was made before that day's end.
 *
 * @param endOf when (Unix ms) a day is over
 */
export function coveredDays(files: readonly ClickFile[], endOf: (day: number) => number): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { first, last, asOf } of files)
    for (let day = first ?? 0; day <= (last ?? -1); day++) {
      if (endOf(day) > asOf) break;
      covered.add(day);
    }
  return covered;
}

/** As a link is told from others in a report; a click report writes none at all as nothing, "--" or "----". */
const fiveSubIds = (text: string): string => text + '-'.repeat(Math.max(0, 5 - text.split('-').length));
