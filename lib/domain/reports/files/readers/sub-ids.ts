export type SubIds = readonly [string, string, string, string, string];
export const NO_SUB_IDS: SubIds = ['', '', '', '', ''];

/**
 * Five sub ids that stand in one column, joined by "-": "MuseStudio-dress---". A sub id may hold dashes itself; then only sub ids that are
 * known from elsewhere tell where one ends.
 *
 * @param known sub ids of the account
 * @returns null where it is not to be told: the text stays as it is
 */
export function splitSubIds(joined: string, known: ReadonlySet<string> = new Set()): SubIds | null {
  if (joined === '' || joined === '--') return NO_SUB_IDS;
  const parts = joined.split('-');
  if (parts.length === 5) return parts as unknown as SubIds;
  if (parts.length < 5 || parts.length > MOST_PARTS) return null;
  const found = groupings(parts, 5, known);
  return found.length === 1 ? (found[0] as unknown as SubIds) : null;
}

/** More are no sub ids. */
const MOST_PARTS = 16;

/** Every way to join neighbours to so many known words, or none. */
function groupings(parts: readonly string[], count: number, known: ReadonlySet<string>): readonly (readonly string[])[] {
  if (count === 0) return parts.length === 0 ? [[]] : [];
  return Array.from({ length: parts.length - count + 1 }, (_, more) => more + 1).flatMap((length) => {
    const word = parts.slice(0, length).join('-');
    if (word !== '' && !known.has(word)) return [];
    return groupings(parts.slice(length), count - 1, known).map((rest) => [word, ...rest]);
  });
}
