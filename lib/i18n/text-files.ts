import type { TextTable } from './make-texts';
import type { Part } from './parts';

/**
 * The files of a language in the package, and the parts of its texts in each: what is loaded together lies together, as one file is fetched
 * sooner than four, and few files pack smaller than many.
 */
const FILES = {
  start: ['shell', 'links', 'jobs', 'failures'],
  worker: ['worker'],
  panel: ['panel', 'shop-view', 'shops', 'search'],
  failures: ['failures-shops', 'failures-shopline'],
  links: ['bulk', 'captions', 'groups', 'history', 'jobs-view', 'offers', 'searches'],
  // Asked for by the popup once it stands.
  earned: ['earned'],
  rates: ['rates', 'review', 'journal', 'suggestions', 'costs'],
  reports: ['earnings', 'payments', 'imports', 'ads'],
  sales: ['bills', 'conversions', 'performance', 'profit'],
  shopline: ['shopline'],
  targeted: ['targeted', 'targeted-book', 'targeted-draft'],
  options: ['accounts', 'vault', 'settings', 'shops-settings', 'shopline-settings', 'sub-ids', 'first-run'],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

type TextFile = keyof typeof FILES;
/** A part that no file has does not compile. */
type Complete<Files> = [Exclude<Part, (typeof FILES)[TextFile][number]>] extends [never] ? Files : never;
export const TEXT_FILES: Complete<Readonly<Record<TextFile, readonly Part[]>>> = FILES;

/** The file that a part lies in. */
export const fileOf = (part: Part): TextFile =>
  (Object.keys(TEXT_FILES) as TextFile[]).find((file) => TEXT_FILES[file].includes(part)) as TextFile;

/** Texts by the pieces of their keys; the text of a key that others begin with stands under the empty name. */
export interface TextTree {
  readonly [piece: string]: string | TextTree;
}

/** The texts of a tree by their whole keys. */
export function tableOf(tree: TextTree, before = ''): TextTable {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([piece, inner]) => {
      const key = before && piece ? `${before}.${piece}` : before + piece;
      return typeof inner === 'string' ? { [key]: inner } : tableOf(inner, key);
    }),
  );
}
