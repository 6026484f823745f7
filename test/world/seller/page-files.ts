import { readdirSync, readFileSync } from 'node:fs';
import type { Answer } from '#test/world/line/answers';
import { createTemplate } from '#test/world/template';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };
const FOLDER = new URL('./pages/', import.meta.url);
const files = new Map(
  readdirSync(FOLDER)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, FOLDER))] as const),
);

/** The frame of every page; scripts draw the rest. */
export const frame = createTemplate('pages/frame.html', import.meta.url);

/** A script or style sheet of the pages, by its name. */
export function pageFile(name: string): Answer | undefined {
  const body = files.get(name);
  const type = TYPES[name.split('.').at(-1) ?? ''];
  return body && { status: 200, headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=3600' }, body };
}
