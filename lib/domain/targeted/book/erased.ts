import { checkSumOf } from '#lib/domain/check-sum';

/** Whom the person erased: ids, and marks of the names by which they are told where no id is. */
export interface Erased {
  readonly ids: ReadonlySet<string>;
  readonly marks: ReadonlySet<number>;
}

/** A number that tells a name again without having it. */
export const nameMark = (name: string): number => checkSumOf(['affiliate', name.trim().toLowerCase()]);

interface Named {
  readonly affiliateId: string;
  readonly affiliateName: string;
  readonly affiliateUsername: string;
}

/** A line as it may be kept: nobody who was erased is named. Its money and the id stay. */
export const withoutNames = <Line extends Named>(line: Line, { ids }: Pick<Erased, 'ids'>): Line =>
  ids.has(line.affiliateId) ? { ...line, affiliateName: '', affiliateUsername: '' } : line;

/** Whether a name is of somebody erased: the user name, which is one person's alone; without it the name. */
export const isErasedName = ({ marks }: Erased, username: string | undefined, name: string | undefined): boolean => {
  const told = username || name;
  return told !== undefined && told !== '' && marks.has(nameMark(told));
};

/** What a person or a program calls campaigns, and what is said to affiliates: the only texts that may have names in them. */
const SPOKEN = new Set(['name', 'campaignName', 'message']);
/** Lists whose names are those of goods and of others. */
const OTHERS = new Set(['products', 'affiliates']);

/** Names and messages in it without these names; whatever else it holds, titles of products too, stays. */
export const withoutWords = <T>(value: T, names: readonly string[]): T =>
  spoken(value, (text) => names.reduce<string>((left, name) => left.replaceAll(name, '…'), text));

/** The same by the marks of the names, where nobody knows them any more. */
export const withoutMarkedWords = <T>(value: T, marks: ReadonlySet<number>): T => spoken(value, (text) => withoutMarked(text, marks));

function spoken<T>(value: T, change: (text: string) => string, key = ''): T {
  if (typeof value === 'string') return (SPOKEN.has(key) ? change(value) : value) as T;
  if (OTHERS.has(key)) return value;
  if (Array.isArray(value)) return value.map((one) => spoken(one, change)) as T;
  if (value === null || typeof value !== 'object') return value;
  // Of a campaign that is made its name stands in the place of its id.
  const isCampaign = 'of' in value && value.of === 'campaign';
  return Object.fromEntries(
    Object.entries(value).map(([own, one]) => [own, spoken(one, change, isCampaign && own === 'id' ? 'name' : own)]),
  ) as T;
}

/** A text without the names that these marks are of, as far as they stand in it as words. */
export function withoutMarked(text: string, marks: ReadonlySet<number>): string {
  if (marks.size === 0) return text;
  const places = [...text.matchAll(WORD)].map(({ 0: word, index }) => [index, index + word.length] as const);
  let left = '';
  let from = 0;
  for (const [at, [start]] of places.entries()) {
    if (start < from) continue;
    const end = places.slice(at, at + MOST_WORDS).findLast(([, last]) => marks.has(nameMark(text.slice(start, last))))?.[1];
    if (end === undefined) continue;
    left += `${text.slice(from, start)}…`;
    from = end;
  }
  return left + text.slice(from);
}
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
/** No name has more. */
const MOST_WORDS = 8;
