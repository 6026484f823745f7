import * as v from 'valibot';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { Row } from './row';

/**
 * `all`: one row of a wrong type fails the answer, for those who decide by what is not there. `readable`: for those who show rows; what
 * cannot be read is left out and counted in `leftOut`.
 */
export type RowsWanted = 'all' | 'readable';

type Bag = Readonly<Record<string, unknown>>;

/** Unknown fields pass; a wrong type is a failure that names the field. */
export function decode(row: Row, value: unknown, requestId: string | undefined, wanted: RowsWanted = 'all'): Result<unknown> {
  const decoded = v.safeParse(row.response, value);
  const rest = wanted === 'readable' && row.repetition === 'read' ? withoutRows(value, decoded.issues ?? []) : null;
  const again = rest && v.safeParse(row.response, rest.value);
  if (again?.success) {
    const output = again.output as Bag;
    const leftOut = Object.keys(output).reduce((sum, list) => sum + (rest?.counts.get(list) ?? 0), 0);
    if (leftOut > 0) return ok({ ...output, leftOut });
  }
  return decoded.success ? ok(decoded.output) : fail(failure('responseInvalid', { requestId, field: pathOf(decoded.issues) }));
}

/** Where the first of some issues lies, as `items.3.price`. */
export const pathOf = (issues: readonly v.BaseIssue<unknown>[]): string | undefined => (issues[0] && v.getDotPath(issues[0])) ?? undefined;

/** What is left of an answer, and how many rows were left out of each of its lists. */
interface Rest {
  readonly value: Bag;
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * An answer without the rows in which issues lie, and without rows that are null. Null where there are none, where an issue lies outside of
 * the answer's own lists, and where a list would have no row left: that is another answer than the one described, not a broken row.
 */
function withoutRows(value: unknown, issues: readonly v.BaseIssue<unknown>[]): Rest | null {
  const lists = Object.entries(value ?? {}).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const broken = new Map(lists.map(([name, rows]) => [name, new Set(rows.flatMap((row, place) => (row === null ? [place] : [])))]));
  for (const { path } of issues) {
    const place = path?.[1]?.key;
    const places = broken.get(String(path?.[0]?.key));
    if (!places || typeof place !== 'number') return null;
    places.add(place);
  }
  if ([...broken.values()].every(({ size }) => size === 0)) return null;
  if (lists.some(([name, rows]) => rows.length > 0 && rows.length === broken.get(name)?.size)) return null;
  const stored = lists.map(([name, rows]) => [name, rows.filter((_, place) => !broken.get(name)?.has(place))]);
  const counts = new Map([...broken].map(([name, { size }]) => [name, size]));
  return { value: { ...(value as Bag), ...Object.fromEntries(stored) }, counts };
}
