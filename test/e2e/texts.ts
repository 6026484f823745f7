import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/setup/root';

type Key = keyof typeof import('../../lib/i18n/locales/en.json');

const table = JSON.parse(readFileSync(join(ROOT, 'lib', 'i18n', 'locales', 'en.json'), 'utf8')) as Readonly<Record<Key, string>>;

/** The English text of a key, as the extension shows it; texts with open places are matched up to the first of them. */
export const t = (key: Key): string => (table[key].split('{')[0] ?? '').trim();
