/** The languages in which Shopee writes heads of files. */
export type HeadLanguage = 'en' | 'vi' | 'id' | 'pt' | 'th';
type Names = Readonly<Partial<Record<HeadLanguage, string | readonly string[]>>>;

/** One report of Shopee's: what its columns mean, and what they are called. */
export interface Layout {
  readonly id: string;
  /** Where the names are from: a real file, a program made for real files, or a list of names without an order. */
  readonly evidence: Readonly<Partial<Record<HeadLanguage, 'file' | 'program' | 'names'>>>;
  /** Meaning → names by language, in the order of the file. */
  readonly columns: Readonly<Record<string, Names>>;
  readonly needed: readonly string[];
}

export interface HeadRead<Column extends string> {
  readonly language: HeadLanguage;
  /** Meaning → place of its column. */
  readonly at: Readonly<Partial<Record<Column, number>>>;
  /** Meanings that were taken by their place, because nearly all others agree by name. */
  readonly byPlace: readonly Column[];
  /** Names of columns that are not known. */
  readonly unknown: readonly string[];
  readonly missing: readonly Column[];
  /** The sign behind the names of amounts ("₫"); null where there is none, or more than one. */
  readonly currency: string | null;
}

/** From this share of a whole layout's names on, a column with another name is taken by its place: 40 of 47. */
const NEARLY_ALL = 40 / 47;

/**
 * Recognises a layout by the names in a head, never by a file's name or by places alone.
 *
 * @returns null where a needed column is missing, or the head is not this layout's
 */
export function readHead<L extends Layout>(head: readonly string[], layout: L): HeadRead<keyof L['columns'] & string> | null {
  type Column = keyof L['columns'] & string;
  const columns = Object.keys(layout.columns) as Column[];
  const written = head.map(partsOf);
  const languages = Object.keys(layout.evidence) as HeadLanguage[];
  const reads = languages.map((language) => ({ language, at: placesOf(written, layout, columns, language) }));
  const best = reads.reduce((most, read) => (read.at.size > most.at.size ? read : most));
  const whole = columns.filter((column) => layout.columns[column]?.[best.language] !== undefined);
  const byPlace =
    head.length === columns.length && whole.length === columns.length && best.at.size >= Math.round(NEARLY_ALL * columns.length)
      ? columns.filter((column, place) => !best.at.has(column) && ![...best.at.values()].includes(place))
      : [];
  for (const column of byPlace) best.at.set(column, columns.indexOf(column));
  if (layout.needed.some((column) => !best.at.has(column as Column))) return null;
  const taken = new Set(best.at.values());
  const signs = new Set(written.flatMap(({ sign }, place) => (sign && taken.has(place) ? [sign] : [])));
  return {
    language: best.language,
    at: Object.fromEntries(best.at) as Partial<Record<Column, number>>,
    byPlace,
    unknown: head.filter((name, place) => !taken.has(place) && name.trim() !== ''),
    missing: whole.filter((column) => !best.at.has(column)),
    currency: signs.size === 1 ? ([...signs][0] ?? null) : null,
  };
}

function placesOf<Column extends string>(
  written: readonly HeadName[],
  layout: Layout,
  columns: readonly Column[],
  language: HeadLanguage,
): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const column of columns) {
    const names = [layout.columns[column]?.[language] ?? []].flat().map(foldedName);
    const place = written.findIndex(({ name }, at) => names.includes(name) && ![...places.values()].includes(at));
    if (place >= 0) places.set(column, place);
  }
  return places;
}

interface HeadName {
  readonly name: string;
  readonly sign: string | null;
}

/** "Giá trị đơn hàng (₫)" → its name and the sign of its currency. Brackets that hold a word stay in the name. */
function partsOf(text: string): HeadName {
  const plain = foldedName(text);
  const [, name, sign] = /^(.*?) ?\(([^()]{1,4})\)$/u.exec(plain) ?? [];
  return name && sign ? { name, sign } : { name: plain, sign: null };
}

/** Without a mark of the file's beginning, in one form of accents, with single blanks, in small letters. */
const foldedName = (text: string): string =>
  text
    .replace(/[\ufeff\u200b-\u200f]/gu, '')
    .normalize('NFC')
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase();
