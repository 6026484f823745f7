import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGE_CODES, type Language, manifestFolder } from '#lib/domain/language';
import type { Part } from '#lib/i18n/parts';
import { TEXT_FILES, type TextTree } from '#lib/i18n/text-files';
import { ROOT } from '#scripts/setup/root';

type Table = Readonly<Record<string, string>>;

/** What the browser itself shows of us, by the names that the manifest gives. */
export const MANIFEST_PART = 'manifest';

const folder = (language: Language) => join(ROOT, 'lib', 'i18n', 'locales', language);

/** The texts of a language as its files hold them: part → key → text. */
export function readParts(language: Language): Readonly<Record<string, Table>> {
  const files = readdirSync(folder(language)).sort();
  return Object.fromEntries(files.map((file) => [file.replace(/\.json$/, ''), readTable(join(folder(language), file))]));
}

/** All texts of a language in one table, without those of the manifest. */
export function readTexts(language: Language): Table {
  const { [MANIFEST_PART]: _, ...parts } = readParts(language);
  return Object.assign({}, ...Object.values(parts));
}

/** The files of all languages in the built extension: `texts/<code>/<file>.json` for us, `_locales` for the browser. */
export function builtTextFiles(): { relativeDest: string; contents: string }[] {
  return LANGUAGE_CODES.flatMap((language) => {
    const { [MANIFEST_PART]: manifest = {}, ...parts } = readParts(language);
    const files = Object.entries<readonly Part[]>(TEXT_FILES).map(([file, names]) => ({
      relativeDest: `texts/${language}/${file}.json`,
      contents: JSON.stringify(treeOf(Object.assign({}, ...names.map((part) => parts[part])))),
    }));
    return [
      { relativeDest: `_locales/${manifestFolder(language)}/messages.json`, contents: JSON.stringify(asMessages(manifest)) },
      ...files,
    ];
  });
}

/** Texts by the pieces of their keys: what many keys begin with is written once. */
export function treeOf(table: Table): TextTree {
  const pieces = new Map<string, [string, string][]>();
  for (const [key, text] of Object.entries(table)) {
    const piece = key.split('.', 1)[0] ?? '';
    pieces.set(piece, [...(pieces.get(piece) ?? []), [key, text]]);
  }
  return Object.fromEntries(
    [...pieces].map(([piece, entries]) => {
      const [only] = entries;
      if (entries.length === 1 && only?.[0] === piece) return [piece, only[1]];
      return [piece, treeOf(Object.fromEntries(entries.map(([key, text]) => [key.slice(piece.length + 1), text])))];
    }),
  );
}

const readTable = (file: string): Table => JSON.parse(readFileSync(file, 'utf8')) as Table;

const asMessages = (table: Table) => Object.fromEntries(Object.entries(table).map(([name, message]) => [name, { message }]));
