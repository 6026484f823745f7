import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FALLBACK_LANGUAGE } from '#lib/domain/language';
import { ROOT } from '#scripts/setup/root';

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'ë', i: 'í', o: 'ö', u: 'ü', A: 'Á', E: 'Ë', I: 'Í', O: 'Ö', U: 'Ü' };

/** A text as a language with longer words would have it: every vowel accented and doubled. Places stay as they are. */
export const inTestLanguage = (text: string): string =>
  text
    .split(/(\{\w+\})/)
    .map((piece, at) => (at % 2 ? piece : piece.replace(/[aeiou]/gi, (vowel) => `${ACCENTS[vowel]}${ACCENTS[vowel]?.toLowerCase()}`)))
    .join('');

/** A copy of a built extension, in a folder of its own, that says all its texts in the test language, under the code of the fallback language. Never shipped. */
export function buildInTestLanguage(build: string): string {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache', 'test-language-'));
  cpSync(build, folder, { recursive: true });
  const texts = join(folder, 'texts', FALLBACK_LANGUAGE);
  for (const file of readdirSync(texts)) {
    const tree = JSON.parse(readFileSync(join(texts, file), 'utf8'), (_key, value: unknown) =>
      typeof value === 'string' ? inTestLanguage(value) : value,
    );
    writeFileSync(join(texts, file), JSON.stringify(tree));
  }
  return folder;
}
