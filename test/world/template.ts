import { readFileSync } from 'node:fs';

/** Fills `{{name}}` in a page file beside the given module; values are put in as they are. */
export function createTemplate(file: string, base: string): (values: Readonly<Record<string, string>>) => string {
  let read: string | undefined;
  return (values) => {
    read ??= readFileSync(new URL(file, base), 'utf8');
    return read.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? '');
  };
}

/** Text for an element or a quoted attribute. */
export const escapeHtml = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** JSON that can stand in a script element. */
export const embed = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
