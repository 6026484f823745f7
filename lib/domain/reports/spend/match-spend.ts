/** What an ad is called: by itself, and by its campaign where the file has that. */
export interface AdName {
  readonly name: string;
  readonly campaign: string;
}

/** How a name was matched; `person`: by hand, remembered. */
export type MatchedBy = 'person' | 'exact' | 'normalised' | 'contains';
export interface SpendMatch {
  readonly by: MatchedBy;
  /** The sub id, as it stands in the report; of several that are meant alike all of them. Empty: by hand, it belongs to none. */
  readonly subIds: readonly string[];
}

/** What a match by hand is remembered under: ads of two campaigns may have one name. */
export const matchName = ({ name, campaign }: AdName): string => (campaign === '' || campaign === name ? name : `${campaign}\n${name}`);

/** Shorter sub ids stand in many names by chance. */
const CONTAINED_FROM = 4;
/** Names of ads have fewer words; what stands further back in a longer one is not looked for. */
const MOST_WORDS = 100;

/**
 * Finds the sub ids that an ad's name means, else its campaign's: by hand, then the same text, then the same without case, accents and signs,
 * then the longest that the name contains as whole words. What could be two is none.
 *
 * @param subIds that the report has
 * @param byPerson `matchName` → sub ids
 * @returns null: to be matched by hand
 */
export function spendMatcher(
  subIds: readonly string[],
  byPerson: ReadonlyMap<string, readonly string[]>,
): (ad: AdName) => SpendMatch | null {
  const known = new Set(subIds.filter((subId) => subId !== ''));
  const [alike, asWords] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const subId of known) {
    const words = spaced(subId);
    if (words === '') continue;
    push(alike, joined(words), subId);
    push(asWords, words, subId);
  }
  const byItself = (name: string): SpendMatch | null => {
    if (known.has(name)) return { by: 'exact', subIds: [name] };
    const words = spaced(name);
    const same = alike.get(joined(words));
    if (same) return { by: 'normalised', subIds: same };
    const best = longestInside(words.split(' '), asWords);
    return best ? { by: 'contains', subIds: alike.get(best) ?? [] } : null;
  };
  return (ad) => {
    const told = byPerson.get(matchName(ad)) ?? byPerson.get(ad.campaign);
    return told ? { by: 'person', subIds: told } : (byItself(ad.name) ?? byItself(ad.campaign));
  };
}

/** The longest run of words that is a sub id, without blanks; null: there is none, or two of one length. */
function longestInside(words: readonly string[], asWords: ReadonlyMap<string, unknown>): string | null {
  const found = new Set<string>();
  const first = words.slice(0, MOST_WORDS);
  for (let from = 0; from < first.length; from++)
    for (let to = from + 1; to <= first.length; to++) {
      const run = first.slice(from, to).join(' ');
      if (asWords.has(run) && joined(run).length >= CONTAINED_FROM) found.add(joined(run));
    }
  const longest = Math.max(0, ...[...found].map(({ length }) => length));
  const [best = null, another] = [...found].filter(({ length }) => length === longest);
  return another === undefined ? best : null;
}

const push = (map: Map<string, string[]>, key: string, subId: string): void => void map.set(key, [...(map.get(key) ?? []), subId]);

/** "Giày Nữ_T11" as "giay nu t11". */
const spaced = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const joined = (words: string): string => words.replaceAll(' ', '');
