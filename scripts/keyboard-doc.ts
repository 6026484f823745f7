import { writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { VIEWS } from '#components/panel/views';
import { GO, KEYS, type KeyRow, keyCaps } from '#lib/domain/shell/keys';
import { COMMANDS } from '#lib/domain/shell/manifest';
import { readTexts } from './texts/text-files';

export const KEYBOARD_DOC = fileURLToPath(new URL('../docs/keyboard.md', import.meta.url));

const texts = readTexts('en');
const text = (key: string): string => texts[key] ?? key;
/** `G` `R` one after the other, `Ctrl+Enter` together. */
const written = (press: string): string =>
  press
    .split(' ')
    .map((stroke) => `\`${keyCaps(stroke).join('+')}\``)
    .join(' ');

const table = (rows: readonly (readonly [string, string])[]): string[] => [
  '| key | does |',
  '| --- | --- |',
  ...rows.map(([press, does]) => `| ${press} | ${does} |`),
];

const keysOf = (where: string) =>
  (KEYS as readonly KeyRow[]).filter((row) => row.where === where).map(({ press, text: key }) => [written(press), text(key)] as const);

const COMMAND_TEXTS: Readonly<Record<keyof typeof COMMANDS, string>> = {
  _execute_action: 'options.general.keyPopup',
  'copy-link': 'options.general.keyCopy',
  'lock-now': 'options.general.keyLock',
  'open-panel': 'options.general.keyPanel',
};

/** Every key, from the tables that the extension itself reads. */
export function renderKeyboardDoc(all: typeof VIEWS): string {
  const commands = Object.entries(COMMANDS).map(
    ([
      name,
      {
        suggested_key: { default: press },
      },
    ]) => [`\`${press}\``, text(COMMAND_TEXTS[name as keyof typeof COMMANDS])] as const,
  );
  const views = all.filter(({ id }) => keysOf(id).length > 0);
  return [
    '# Keys',
    '',
    'Written by `scripts/keyboard-doc.ts` from the tables in `lib/domain/shell/keys.ts`, `components/panel/views.ts` and `lib/domain/shell/manifest.ts`; a test fails while it is out of date.',
    '',
    '## Anywhere in the browser',
    '',
    ...table(commands),
    '',
    'Change them under `chrome://extensions/shortcuts` (in Firefox: `about:addons`, the gear, "Manage Extension Shortcuts").',
    '',
    '## Anywhere in the panel',
    '',
    ...table(keysOf('panel')),
    '',
    'Single letters and signs count only outside fields and dialogs. They can be switched off in the list of keys, and in the options under "General".',
    '',
    '## To a view',
    '',
    ...table(all.flatMap(({ key, title }) => (key ? [[written(`${GO} ${key}`), text(title)] as const] : []))),
    ...views.flatMap(({ id, title }) => ['', `## In ${text(title)}`, '', ...table(keysOf(id))]),
    '',
    'Lists, menus and tables also take the arrow keys, `Home`, `End`, `Space` and `Enter`, as everywhere.',
    '',
  ].join('\n');
}

/** The table of views leads to components, and these to styles, which mean nothing to Node. */
const WITHOUT_STYLES = `export const load = (url, context, next) =>
  url.endsWith('.css') ? { format: 'module', source: 'export {};', shortCircuit: true } : next(url, context);`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  register(`data:text/javascript,${encodeURIComponent(WITHOUT_STYLES)}`);
  const { VIEWS: all } = await import('#components/panel/views');
  writeFileSync(process.argv[2] ?? KEYBOARD_DOC, renderKeyboardDoc(all));
}
