import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#scripts/setup/root';
import { checksNotRun, type RunTest, type SecurityRow, securityRows } from '#scripts/steps/security-checks';
import { readText } from './source-files';

/** Every requirement has its line, also where it says that something is not built yet. */
const ASKED = range(1, 70).map((number) => `R${number}`);

const rows = securityRows();

describe('docs/security.md', () => {
  it('has one line for each requirement', () => {
    expect(rows.map(({ id }) => id)).toEqual(ASKED);
    expect(rows.filter(({ words }) => words.length < 40)).toEqual([]);
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s names tests that exist', (_id, { checks }) => {
    expect(checks.length).toBeGreaterThan(0);
    for (const { file, name } of checks) {
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

describe('a check', () => {
  const row = (name: string): SecurityRow => ({ id: 'R1', words: '', checks: [{ id: 'R1', file: 'a.test.ts', name }] });
  const ran = (title: string, passed = true, file = 'a.test.ts'): RunTest => ({ file, title, passed });

  it.each([
    ['has run where a test of its name passed', 'keeps it', [ran('a group keeps it')], 0],
    ['stands for all rows of a table', `%s is kept, of \${SIZE} (seed %i) $kind`, [ran('a key is kept, of 20 (seed 7) bearer')], 0],
    ['has not run where no test has its name', 'keeps it', [ran('loses it')], 1],
    ['has not run where the test lies in another file', 'keeps it', [ran('keeps it', true, 'b.test.ts')], 1],
    ['has not run where its test failed or was skipped', 'keeps it', [ran('keeps it', false)], 1],
    ['has not run where one row of its table failed', '%s is kept', [ran('a is kept'), ran('b is kept', false)], 1],
    ['is no pattern beside its places', 'a.c (x)', [ran('abc x')], 1],
  ] as const)('%s', (_what, name, tests, missing) => {
    expect(checksNotRun([row(name)], tests)).toHaveLength(missing);
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
