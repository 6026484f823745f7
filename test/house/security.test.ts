import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#scripts/setup/root';
import { readText } from './source-files';

/** Every requirement has its line, also where it says that something is not built yet. */
const ASKED = range(1, 70).map((number) => `R${number}`);

interface Row {
  readonly id: string;
  readonly words: string;
  /** File and name of a test. */
  readonly checks: readonly (readonly [file: string, name: string])[];
}

const rows: readonly Row[] = readText('docs/security.md')
  .split('\n')
  .filter((line) => /^\| R\d+ /.test(line))
  .map((line) => {
    const [id = '', asked = '', holds = '', checks = ''] = line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim());
    return {
      id,
      words: `${asked} ${holds}`,
      checks: [...checks.matchAll(/`([^`:]+): ([^`]+)`/g)].map(([, file = '', name = '']) => [file, name]),
    };
  });

describe('docs/security.md', () => {
  it('has one line for each requirement', () => {
    expect(rows.map(({ id }) => id)).toEqual(ASKED);
    expect(rows.filter(({ words }) => words.length < 40)).toEqual([]);
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s names tests that exist', (_id, { checks }) => {
    expect(checks.length).toBeGreaterThan(0);
    for (const [file, name] of checks) {
      expect(existsSync(join(ROOT, file)), `no file ${file}`).toBe(true);
      expect(
        namesIn(file).some((each) => each.includes(name)),
        `${file} has no test “${name}”`,
      ).toBe(true);
    }
  });

  it('finds no test by a name that none has', () => {
    expect(namesIn('lib/vault/blobs.test.ts').some((name) => name.includes('a name that none has'))).toBe(false);
    expect(namesIn('lib/vault/blobs.test.ts').length).toBeGreaterThan(5);
  });
});

/** Titles of tests and groups, and the first cells of tables that become titles: every quoted text that opens a call or a row. */
function namesIn(file: string): string[] {
  const quoted = /(?:\b(?:describe|test|it|\w+Test)(?:\.each\([^\n]*\))?\(|^\]\)\(|^\s*\[)\s*(['"`])((?:\\.|(?!\1).)+)\1/gm;
  const afterTable = /^\s*\](?: as const)?\)\(\s*(['"`])((?:\\.|(?!\1).)+)\1/gm;
  const text = readText(file);
  return [...text.matchAll(quoted), ...text.matchAll(afterTable)].map(([, , name = '']) => name);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
