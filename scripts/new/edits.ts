import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** New files and changes to files, kept until they are written all at once: nothing is left half done. */
export interface Edits {
  /** A new file; one that is there already is never touched. */
  create(path: string, text: string): void;
  /** Puts text before the first line after `table` that closes it. */
  addRow(path: string, table: string, closing: RegExp, text: string): void;
  /** Sees to it that these names are imported from a module. */
  addImport(path: string, module: string, names: readonly string[]): void;
  /** Puts text before the line that contains `line`. */
  addBefore(path: string, line: string, text: string): void;
  /** Puts an item at the end of the first list after `start`. */
  addItem(path: string, start: string, item: string): void;
  /** Puts a text into a table of texts, in the order of its keys. */
  addText(path: string, key: string, text: string): void;
  /** Path → what it will hold. */
  readonly changed: ReadonlyMap<string, string>;
  write(): void;
}

export function createEdits(root: string): Edits {
  const changed = new Map<string, string>();
  const read = (path: string) => changed.get(path) ?? readFileSync(join(root, path), 'utf8');
  const edit = (path: string, change: (lines: string[]) => string[]) => changed.set(path, change(read(path).split('\n')).join('\n'));
  return {
    changed,
    create: (path, text) => {
      if (changed.has(path) || existsSync(join(root, path))) throw new Error(`${path} is there already`);
      changed.set(path, text);
    },
    addRow: (path, table, closing, text) =>
      edit(path, (lines) => {
        const start = lines.findIndex((line) => line.includes(table));
        const end = lines.findIndex((line, at) => at > start && closing.test(line));
        if (start < 0 || end < 0) throw new Error(`${path} has no table that begins with “${table}”`);
        return lines.toSpliced(end, 0, text);
      }),
    addImport: (path, module, names) =>
      edit(path, (lines) => {
        const at = lines.findIndex((line) => line.startsWith('import {') && line.endsWith(`from '${module}';`));
        const known = /\{ (.*) \}/.exec(lines[at] ?? '')?.[1]?.split(', ') ?? [];
        const all = [...new Set([...known, ...names])];
        const line = `import { ${all.join(', ')} } from '${module}';`;
        return at < 0 ? lines.toSpliced(lines.findLastIndex((each) => /^(import|\} from) /.test(each)) + 1, 0, line) : lines.with(at, line);
      }),
    addBefore: (path, line, text) =>
      edit(path, (lines) => {
        const at = lines.findIndex((each) => each.includes(line));
        if (at < 0) throw new Error(`${path} has no line with “${line}”`);
        return lines.toSpliced(at, 0, text);
      }),
    addItem: (path, start, item) => {
      const text = read(path);
      const end = text.indexOf(']', text.indexOf('[', text.indexOf(start)));
      if (!text.includes(start) || end < 0) throw new Error(`${path} has no list after “${start}”`);
      const before = text.slice(0, end).trimEnd();
      const comma = /[[,]$/.test(before) ? '' : ', ';
      changed.set(path, `${before}${comma}${before.endsWith(',') ? ' ' : ''}${item}${text.slice(end)}`);
    },
    addText: (path, key, text) => {
      const table = { ...(JSON.parse(read(path)) as Record<string, string>), [key]: text };
      const sorted = Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
      changed.set(path, `${JSON.stringify(sorted, null, 2)}\n`);
    },
    write: () => {
      for (const [path, text] of changed) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    },
  };
}
