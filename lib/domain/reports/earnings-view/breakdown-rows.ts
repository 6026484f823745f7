import type { ClickFigures } from '#lib/domain/reports/clicks/click-groups';
import type { EarningsFilter, EarningsSums } from '#lib/domain/reports/earnings/question';
import type { ClickedGroup, ClickedGroups, ClickedRest } from './clicked-groups';

/** Which group: its keys from the top, and what Shopee calls the last of them. */
export interface GroupPath {
  readonly keys: readonly string[];
  readonly depth: number;
  readonly name: string | null;
}

/** A group as a row of a table. */
export interface BreakdownRow extends GroupPath {
  /** Its way from the top, one line a level. */
  readonly path: string;
  readonly sums: EarningsSums;
  readonly before: EarningsSums | null;
  readonly only: EarningsFilter | null;
  /** Null: not known. */
  readonly clicks: ClickFigures | null;
  /** Null: it has no parts. */
  readonly open: boolean | null;
  /** So many groups that the table leaves out; null: it is a group itself. */
  readonly rest: number | null;
}

/** Groups, and under those that are open their parts. Parts that say no more than their group are none. */
export function breakdownRows({ groups, rest }: ClickedGroups, open: ReadonlySet<string>): readonly BreakdownRow[] {
  return rowsOf(groups, rest, [], open);
}

function rowsOf(
  groups: readonly ClickedGroup[],
  rest: ClickedRest | null,
  above: readonly string[],
  open: ReadonlySet<string>,
): readonly BreakdownRow[] {
  const rows = groups.flatMap(({ key, name, sums, before, groups: parts, rest: partsRest, only, clicks = null }) => {
    const keys = [...above, key];
    const path = keys.join('\n');
    const splits = parts.length > 1 || (parts[0] !== undefined && parts[0].key !== '');
    const isOpen = splits && open.has(path);
    const row: BreakdownRow = {
      path,
      keys,
      depth: above.length,
      name,
      sums,
      before,
      only,
      clicks,
      open: splits ? isOpen : null,
      rest: null,
    };
    return isOpen ? [row, ...rowsOf(parts, partsRest, keys, open)] : [row];
  });
  if (!rest) return rows;
  const more = { keys: above, depth: above.length, name: null, before: null, only: null, open: null };
  return [...rows, { ...more, path: [...above, '\t'].join('\n'), sums: rest.sums, clicks: rest.clicks ?? null, rest: rest.count }];
}
