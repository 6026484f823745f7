import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#scripts/setup/root';

/** A test that a requirement rests on. `name` may stand for a table's rows: `%s`, `$kind` and `${size}` are whatever they became. */
export interface SecurityCheck {
  readonly id: string;
  readonly file: string;
  readonly name: string;
}

/** A line of docs/security.md. */
export interface SecurityRow {
  readonly id: string;
  readonly words: string;
  readonly checks: readonly SecurityCheck[];
}

/** The requirements of docs/security.md, in their order. */
export function securityRows(): SecurityRow[] {
  const lines = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8').split('\n');
  return lines
    .filter((line) => /^\| R\d+ /.test(line))
    .map((line) => {
      const [id = '', asked = '', holds = '', checks = ''] = line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim());
      const named = [...checks.matchAll(/`([^`:]+): ([^`]+)`/g)];
      return { id, words: `${asked} ${holds}`, checks: named.map(([, file = '', name = '']) => ({ id, file, name })) };
    });
}

/** One test as a runner told of it, its groups' titles before its own. */
export interface RunTest {
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
}

/** The checks that no test which ran and passed stands for. */
export function checksNotRun(rows: readonly SecurityRow[], ran: readonly RunTest[]): SecurityCheck[] {
  return rows
    .flatMap(({ checks }) => checks)
    .filter(({ file, name }) => {
      const pattern = patternOf(name);
      const fitting = ran.filter((test) => test.file === file && pattern.test(test.title));
      return fitting.length === 0 || fitting.some(({ passed }) => !passed);
    });
}

function patternOf(name: string): RegExp {
  const parts = name.split(/%[a-z]|\$\{[^}]*\}|\$[a-z]\w*/i).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.*'), 's');
}
