import type { ReviewRow } from './row';

/** The groups of a review, decisions before the long lists. */
export const SECTIONS = ['above', 'changed', 'lowered', 'removed', 'raised', 'added', 'extended', 'impossible', 'nothing'] as const;
export type Section = (typeof SECTIONS)[number];

export const sectionOf = ({
  planned,
  guard,
  differs,
  possible,
}: Pick<ReviewRow, 'planned' | 'guard' | 'differs' | 'possible'>): Section => {
  if (possible && guard?.above) return 'above';
  if (possible && differs) return 'changed';
  return BY_DOING[planned.doing];
};

/** The rows of each group that has any, in the order of the groups. `held`: item id → the group in which a row stays all the same. */
export function sectionsOf(
  rows: readonly ReviewRow[],
  held: Readonly<Record<string, Section | null>> = {},
): { readonly section: Section; readonly rows: readonly ReviewRow[] }[] {
  const groups = Map.groupBy(rows, (row) => held[row.itemId] ?? sectionOf(row));
  return SECTIONS.flatMap((section) => {
    const found = groups.get(section);
    return found ? [{ section, rows: found }] : [];
  });
}

const BY_DOING = {
  lower: 'lowered',
  remove: 'removed',
  raise: 'raised',
  add: 'added',
  extend: 'extended',
  impossible: 'impossible',
  nothing: 'nothing',
} as const;
