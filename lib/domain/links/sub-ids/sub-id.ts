/** Shopee documents at most five sub ids; fifty characters are known to pass, a hundred are refused. */
export const SUB_ID_PLACES = 5;
export const SUB_ID_LONGEST = 50;

/** The five places of a link, in order; an empty text is an empty place. */
export type SubIds = readonly [string, string, string, string, string];

export type SubIdProblem =
  | { readonly reason: 'badCharacter'; readonly character: string }
  | { readonly reason: 'tooLong'; readonly length: number };

export type SubIdsProblem = (SubIdProblem & { readonly place: number }) | { readonly reason: 'tooMany'; readonly count: number };

/**
 * Whether Shopee takes this text as a sub id: letters and digits of ASCII, at most 50; empty is allowed.
 *
 * @returns null when it does, else the first thing that is wrong
 */
export function checkSubId(text: string): SubIdProblem | null {
  for (const character of text) {
    if (!/^[A-Za-z0-9]$/.test(character)) return { reason: 'badCharacter', character };
  }
  return text.length > SUB_ID_LONGEST ? { reason: 'tooLong', length: text.length } : null;
}

/** The first problem among all sub ids of a link, with its place counted from 1; null when all are fine. */
export function checkSubIds(ids: readonly string[]): SubIdsProblem | null {
  if (ids.length > SUB_ID_PLACES) return { reason: 'tooMany', count: ids.length };
  for (const [index, id] of ids.entries()) {
    const problem = checkSubId(id);
    if (problem) return { ...problem, place: index + 1 };
  }
  return null;
}

/** Any number of sub ids as the five places; those missing are empty. */
export function fivePlaces(ids: readonly string[]): SubIds {
  const [a = '', b = '', c = '', d = '', e = ''] = ids;
  return [a, b, c, d, e];
}

/** "a-b-c-d-e", always five places: "a----" for one. Expects checked sub ids. */
export const joinSubIds = (ids: readonly string[]): string => fivePlaces(ids).join('-');

/**
 * The sub ids out of a report's or landing page's `utm_content`; places keep their position, "" has none.
 * Links made elsewhere may hold a hyphen: what exceeds the fifth place stays in it.
 */
export function splitUtmContent(text: string): SubIds {
  const parts = text.split('-');
  return fivePlaces([...parts.slice(0, SUB_ID_PLACES - 1), parts.slice(SUB_ID_PLACES - 1).join('-')]);
}
