import { folded } from '#lib/domain/table/order';
import { type BookRow, compareAmounts, type Standing } from './book';

export interface BookFilter {
  /** Looked for in names, tags, notes and campaigns; ids whole. */
  readonly text: string;
  readonly standing: Standing | '';
  readonly tag: string;
}

export const ALL_AFFILIATES: BookFilter = { text: '', standing: '', tag: '' };

/** Rows of a filter, in their order. */
export function filterBook(rows: readonly BookRow[], { text, standing, tag }: BookFilter): readonly BookRow[] {
  const wanted = folded(text.trim());
  return rows.filter(
    (row) =>
      (standing === '' || row.standing === standing) &&
      (tag === '' || row.tags.includes(tag)) &&
      (wanted === '' ||
        row.id === wanted ||
        row.merged.includes(wanted) ||
        [row.name, row.username, row.note, ...row.tags, ...row.campaigns].some((words) => folded(words).includes(wanted))),
  );
}

/** How few affiliates bring most of the sales: "one brings 80 %". Null where nobody sold, or it takes more than `most` of them. */
export function concentration(rows: readonly BookRow[], most = 3): { readonly affiliates: number; readonly share: number } | null {
  const total = rows.reduce((sum, { afterRefunds }) => sum + afterRefunds, 0n);
  if (total <= 0n) return null;
  let sum = 0n;
  const best = rows.toSorted((one, other) => compareAmounts(other.afterRefunds, one.afterRefunds)).slice(0, most);
  for (const [at, { afterRefunds }] of best.entries()) {
    sum += afterRefunds;
    if (sum * 2n >= total) return { affiliates: at + 1, share: Number((sum * 10_000n) / total) };
  }
  return null;
}

/** Thirteen months: orders and bills of an affiliate are settled long before. */
const LONG = 396;

/** Ids of those who sold last longer ago, and of whom something personal is still kept. @param today days since 1970 */
export const longAgo = (rows: readonly BookRow[], today: number): readonly string[] =>
  rows.flatMap(({ id, merged, erased, last }) => (!erased && last > 0 && last < today - LONG ? [id, ...merged] : []));
