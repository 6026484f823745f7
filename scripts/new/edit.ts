import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '#scripts/setup/root';
import { say } from '#scripts/setup/say';

/** Writes a new file; one that is there already is never touched. */
export function createFile(path: string, text: string): void {
  const file = join(ROOT, path);
  if (existsSync(file)) throw new Error(`${path} is there already`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  say(`wrote ${path}`);
}

/** Puts a line before the first line after `table` that closes it. */
export function addRow(path: string, table: string, closing: RegExp, row: string): void {
  change(path, (lines) => {
    const start = lines.findIndex((line) => line.includes(table));
    const end = lines.findIndex((line, at) => at > start && closing.test(line));
    if (start < 0 || end < 0) throw new Error(`${path} has no table that begins with “${table}”`);
    return lines.toSpliced(end, 0, row);
  });
}

/** Puts an import after the last one. */
export function addImport(path: string, line: string): void {
  change(path, (lines) => lines.toSpliced(lines.findLastIndex((each) => each.startsWith('import ')) + 1, 0, line));
}

function change(path: string, edit: (lines: string[]) => string[]): void {
  const file = join(ROOT, path);
  writeFileSync(file, edit(readFileSync(file, 'utf8').split('\n')).join('\n'));
  say(`changed ${path}`);
}
