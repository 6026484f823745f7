import { markets } from '#lib/domain/market';
import { currenciesOf } from '#lib/domain/numbers/currency-signs';
import { ownValue } from '#lib/domain/own-value';
import { bareName, foldedName, type HeadName, headName } from './head-names';
import type { ExportHead, HeadAnswer, HeadCurrency, HeadLanguage, Layout, LayoutColumn, Quarantined } from './layout';

/** How far a head is a report's. */
export interface Match {
  readonly head: ExportHead;
  /** How many columns were taken by name, or by a person. */
  readonly score: number;
  /** How many columns the report has. */
  readonly size: number;
  /** Names of columns without which it is none. */
  readonly lacking: readonly string[];
}

export const isMatch = ({ lacking }: Match): boolean => lacking.length === 0;

/** From this share of a long report's names on, each in its own place, a column with another name is taken by its place: 40 of 47. */
const NEARLY_ALL = 40 / 47;
const LONG = 40;

/** Names of a head, to be looked up: folded name → places. */
export interface WrittenNames {
  readonly whole: ReadonlyMap<string, readonly number[]>;
  /** Of names with a sign behind them alone. */
  readonly name: ReadonlyMap<string, readonly number[]>;
  readonly signs: readonly (string | null)[];
}

export function writtenNames(names: readonly string[]): WrittenNames {
  const written = names.map(headName);
  const index = (of: (one: HeadName) => string | null): ReadonlyMap<string, readonly number[]> => {
    const places = new Map<string, number[]>();
    for (const [place, one] of written.entries()) {
      const name = of(one);
      if (name !== null) places.set(name, [...(places.get(name) ?? []), place]);
    }
    return places;
  };
  return {
    whole: index(({ whole }) => whole),
    name: index(({ name, sign }) => (sign === null ? null : name)),
    signs: written.map(({ sign }) => sign),
  };
}

export interface HeadToMatch {
  readonly names: readonly string[];
  readonly written: WrittenNames;
  readonly row: number;
  readonly layout: Layout;
  readonly answer: HeadAnswer['columns'];
}

export function matchHead({ names, written, row, layout, answer }: HeadToMatch): Match {
  const columns = Object.keys(layout.columns);
  const languages = Object.keys(layout.evidence) as HeadLanguage[];
  const reads = languages.map((language) => ({ language, byName: placesOf(written, layout, [language]) }));
  const first = reads.reduce((most, read) => (read.byName.at.size > most.byName.at.size ? read : most));
  const { language } = first;
  // A name that is known in one language is known in another, as "Offer Type" in Portuguese heads.
  const { at, twice } = placesOf(written, layout, [language, ...languages.filter((other) => other !== language)]);
  const told = new Map<number, string | null>();
  for (const [place, meaning] of Object.entries(answer)) {
    if (Number(place) >= names.length || (meaning !== null && !ownValue(layout.columns, meaning))) continue;
    told.set(Number(place), meaning);
    for (const [column, taken] of at) if (taken === Number(place) || column === meaning) at.delete(column);
    if (meaning !== null) at.set(meaning, Number(place));
  }
  const score = at.size;
  const named = columns.filter((column) => layout.columns[column]?.[language] !== undefined);
  const isInPlace =
    columns.length >= LONG &&
    names.length === columns.length &&
    named.length === columns.length &&
    at.size >= Math.round(NEARLY_ALL * columns.length) &&
    [...at].every(([column, place]) => columns[place] === column);
  const free = names.flatMap((_, place) => (![...at.values()].includes(place) && !told.has(place) ? [place] : []));
  const unlike = new Set<number>();
  const byPlace: string[] = [];
  for (const place of isInPlace ? free.filter((one) => !twice.has(one)) : []) {
    const column = columns[place] as string;
    const isAmount = layout.columns[column]?.is === 'amount';
    if (isAmount !== (written.signs[place] !== null)) unlike.add(place);
    else byPlace.push(column);
  }
  for (const column of byPlace) at.set(column, columns.indexOf(column));
  const taken = new Set(at.values());
  const quarantined = names.flatMap((name, place): Quarantined[] => {
    if (taken.has(place) || told.has(place) || name.trim() === '') return [];
    const why = twice.has(place) ? 'twice' : unlike.has(place) ? 'unlike' : 'unknown';
    return [{ place, name: name.trim(), why, proposal: twice.get(place) ?? null }];
  });
  const amounts = [...at].flatMap(([column, place]) => (layout.columns[column]?.is === 'amount' ? (written.signs[place] ?? []) : []));
  const nameOf = (column: string): string => firstName(layout.columns[column], language) ?? column;
  const lacking = layout.needed.filter((column) => !at.has(column)).map(nameOf);
  const marked = layout.marks.some((column) => at.has(column));
  return {
    head: {
      kind: layout.kind,
      programme: layout.programme,
      language,
      evidence: layout.evidence[language] ?? 'guess',
      row,
      names: names.map((name) => name.trim()),
      places: Object.fromEntries(at),
      byPlace,
      byPerson: [...told.values()].flatMap((meaning) => meaning ?? []),
      quarantined,
      missing: named.filter((column) => !at.has(column)),
      currency: headCurrency(amounts),
    },
    score,
    size: columns.length,
    lacking: lacking.length > 0 || marked ? lacking : layout.marks.flatMap((column) => firstName(layout.columns[column], language) ?? []),
  };
}

interface ByName {
  /** Meaning → place. */
  readonly at: Map<string, number>;
  /** Places whose name stands for a meaning that another place has, or may have, as well. */
  readonly twice: ReadonlyMap<number, string>;
}

/** @param languages names of the first come before those of the others */
function placesOf(written: WrittenNames, layout: Layout, languages: readonly HeadLanguage[]): ByName {
  const at = new Map<string, number>();
  const twice = new Map<number, string>();
  const claimed = new Set<number>();
  for (const language of languages)
    for (const [column, names] of Object.entries(layout.columns)) {
      if (at.has(column) || names[language] === undefined) continue;
      const found = foldedNames(names, language).map((name) =>
        surest(written, written.whole.get(name) ?? [], (names.is === 'amount' ? written.name.get(name) : undefined) ?? []).filter(
          (place) => !claimed.has(place),
        ),
      );
      const [only, another] = found.find((places) => places.length > 0) ?? [];
      if (only !== undefined && another === undefined) at.set(column, only);
      for (const place of found.flat()) {
        claimed.add(place);
        if (place !== at.get(column)) twice.set(place, column);
      }
    }
  for (const language of languages)
    for (const [column, names] of Object.entries(layout.columns)) {
      if (at.has(column)) continue;
      const [only, another] = bareNames(names, language).flatMap((name) =>
        surest(written, written.whole.get(name) ?? [], (names.is === 'amount' ? written.name.get(name) : undefined) ?? []).filter(
          (place) => !claimed.has(place),
        ),
      );
      if (only === undefined || another !== undefined) continue;
      at.set(column, only);
      claimed.add(only);
    }
  return { at, twice };
}

/** Names without their accents, where they have any: what is written so has lost them, and comes after all that has not. */
const bareNames = (column: LayoutColumn, language: HeadLanguage): readonly string[] =>
  namesOnce(bare, column, language, () =>
    foldedNames(column, language).flatMap((name) => (bareName(name) === name ? [] : [bareName(name)])),
  );

/** "Payout (net)" beside "Payout" is another amount: what no currency is written as is a sign only where the name stands nowhere else. */
function surest({ signs }: WrittenNames, whole: readonly number[], signed: readonly number[]): readonly number[] {
  const sure = [...whole, ...signed.filter((place) => currenciesOf(signs[place] ?? '').length > 0)];
  return sure.length > 0 ? sure : signed;
}

type NamesOfColumns = WeakMap<LayoutColumn, Map<HeadLanguage, readonly string[]>>;
const folded: NamesOfColumns = new WeakMap();
const bare: NamesOfColumns = new WeakMap();
const foldedNames = (column: LayoutColumn, language: HeadLanguage): readonly string[] =>
  namesOnce(folded, column, language, () => [column[language] ?? []].flat().map(foldedName));

/** Each name is folded once. */
function namesOnce(of: NamesOfColumns, column: LayoutColumn, language: HeadLanguage, make: () => readonly string[]): readonly string[] {
  const all = of.get(column) ?? new Map<HeadLanguage, readonly string[]>();
  of.set(column, all);
  const known = all.get(language) ?? make();
  all.set(language, known);
  return known;
}

const firstName = (column: LayoutColumn | undefined, language: HeadLanguage): string | undefined => [column?.[language] ?? []].flat()[0];

/** What the signs behind names of amounts say. A sign of several currencies ("$") says none of them. */
export function headCurrency(signs: readonly string[]): HeadCurrency {
  const different = [...new Map(signs.map((sign) => [sign.toLowerCase(), sign])).values()];
  const [sign, other] = different;
  if (sign === undefined) return { is: 'none' };
  if (other !== undefined) return { is: 'mixed', signs: different };
  const [code, ...more] = currenciesOf(sign);
  if (code === undefined || more.length > 0) return { is: 'unclear', sign };
  return { is: 'known', sign, code, market: markets().find(({ currency }) => currency === code)?.code ?? null };
}
