import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGE_CODES, type Language, manifestFolder } from '#lib/domain/language';
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

/** The files of all languages in the built extension: `texts/<code>/<part>.json` for us, `_locales` for the browser. */
export function builtTextFiles(): { relativeDest: string; contents: string }[] {
  return LANGUAGE_CODES.flatMap((language) =>
    Object.entries(readParts(language)).map(([part, table]) =>
      part === MANIFEST_PART
        ? { relativeDest: `_locales/${manifestFolder(language)}/messages.json`, contents: JSON.stringify(asMessages(table)) }
        : { relativeDest: `texts/${language}/${part}.json`, contents: JSON.stringify(table) },
    ),
  );
}

const readTable = (file: string): Table => JSON.parse(readFileSync(file, 'utf8')) as Table;

const asMessages = (table: Table) => Object.fromEntries(Object.entries(table).map(([name, message]) => [name, { message }]));
