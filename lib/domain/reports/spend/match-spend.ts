import type { FileRow } from '#lib/domain/reports/imports/file-rows';

/** What one name cost in some days: that of an ad, of a group of ads, or of a campaign, the narrowest that a file has. */
export interface Spend {
  readonly name: string;
  readonly campaign: string;
  readonly from: number;
  readonly to: number;
  /** As in `ReportLine`, without tax. */
  readonly amount: number;
  /** Null: the file has none. */
  readonly clicks: number | null;
}

/** Rows of ad spend whose cost and days are known. */
export const spendOf = (rows: readonly FileRow['row'][]): readonly Spend[] =>
  rows.flatMap((row) => {
    const text = (name: string): string => String(row[name] ?? '').trim();
    const number = (name: string): number | null => (typeof row[name] === 'number' ? row[name] : null);
    const amount = number('spend');
    const from = number('dayDay') ?? number('fromDay');
    const to = number('dayDay') ?? number('toDay') ?? from;
    const name = text('adName') || text('adSetName') || text('campaignName');
    if (amount === null || from === null || to === null || name === '') return [];
    return [{ name, campaign: text('campaignName'), from, to, amount, clicks: number('linkClicks') ?? number('uniqueLinkClicks') }];
  });

/** How a name was matched; `person`: by hand, remembered. */
export type MatchedBy = 'person' | 'exact' | 'normalised' | 'contains';
export interface SpendMatch {
  readonly by: MatchedBy;
  /** The sub id, as it stands in the report; of several that are meant alike all of them. Empty: by hand, it belongs to none. */
  readonly subIds: readonly string[];
}

/** Shorter sub ids stand in many names by chance. */
const CONTAINED_FROM = 4;

/**
 * The sub ids that a campaign's or an ad's name means: by hand, then the same text, then the same without case, accents and signs, then the
 * longest that the name contains as whole words. What could be two is none.
 *
 * @param subIds that the report has
 * @param byPerson name → sub ids
 * @returns null: to be matched by hand
 */
export function matchSpend(name: string, subIds: readonly string[], byPerson: ReadonlyMap<string, readonly string[]>): SpendMatch | null {
  const told = byPerson.get(name);
  if (told) return { by: 'person', subIds: told };
  const known = subIds.filter((subId) => subId !== '');
  if (known.includes(name)) return { by: 'exact', subIds: [name] };
  const own = normalised(name);
  const same = known.filter((subId) => normalised(subId) !== '' && normalised(subId) === own);
  if (same.length > 0) return { by: 'normalised', subIds: same };
  const words = ` ${spaced(name)} `;
  const inside = known.filter((subId) => normalised(subId).length >= CONTAINED_FROM && words.includes(` ${spaced(subId)} `));
  const longest = Math.max(0, ...inside.map((subId) => normalised(subId).length));
  const best = inside.filter((subId) => normalised(subId).length === longest);
  const isOne = best.length > 0 && new Set(best.map(normalised)).size === 1;
  return isOne ? { by: 'contains', subIds: best } : null;
}

/** "Giày Nữ_T11" as "giay nu t11". */
const spaced = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const normalised = (text: string): string => spaced(text).replaceAll(' ', '');
