import type { ReviewRow } from './row';

/** The groups of a review, decisions before the long lists. */
export const SECTIONS = ['above', 'changed', 'over', 'lowered', 'removed', 'raised', 'added', 'extended', 'impossible', 'nothing'] as const;
export type Section = (typeof SECTIONS)[number];

export const sectionOf = ({
  planned,
  guard,
  differs,
  possible,
}: Pick<ReviewRow, 'planned' | 'guard' | 'differs' | 'possible'>): Section => {
  if (possible && guard?.above) return 'above';
  if (possible && differs) return 'changed';
  if (possible && OFFERS.has(planned.doing) && pointsOverRange(planned) > 0) return 'over';
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

/** By how many basis points the new rate lies above the range that is suggested; 0: it does not, or no range is known. */
export const pointsOverRange = ({ after, range }: Pick<ReviewRow['planned'], 'after' | 'range'>): number =>
  after === null || range === null ? 0 : Math.max(0, after - range.max);

/** What makes a rate what it was not: one that stays, or falls, was above the range before. */
const OFFERS: ReadonlySet<string> = new Set(['raise', 'add']);

const BY_DOING = {
  lower: 'lowered',
  remove: 'removed',
  raise: 'raised',
  add: 'added',
  extend: 'extended',
  impossible: 'impossible',
  nothing: 'nothing',
} as const;
