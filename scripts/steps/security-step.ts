import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '#scripts/setup/root';
import { REPORTS } from './report-file';
import { checksNotRun, type RunTest, securityRows } from './security-checks';
import type { Step } from './step';

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}
interface PlaywrightSuite {
  readonly title: string;
  readonly file: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly ok: boolean;
    readonly tests: readonly { status: string }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}
interface PlaywrightReport {
  readonly config: { readonly rootDir: string };
  readonly suites: readonly PlaywrightSuite[];
}

/** Last of all: every test that docs/security.md names has run just now, and has passed. */
export const securityStep: Step = {
  name: 'every check that docs/security.md names has run',
  run: async () => {
    const ran = readdirSync(REPORTS)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => testsOf(JSON.parse(readFileSync(join(REPORTS, file), 'utf8')) as Partial<VitestReport & PlaywrightReport>));
    const rows = securityRows();
    const missing = checksNotRun(rows, ran);
    const all = rows.reduce((sum, { checks }) => sum + checks.length, 0);
    const words = missing.map(({ id, file, name }) => `${id}: no test ran and passed as “${name}” in ${file}`).join('\n');
    return { passed: all - missing.length, failed: missing.length, skipped: 0, words };
  },
};

function testsOf({ testResults = [], suites = [], config }: Partial<VitestReport & PlaywrightReport>): RunTest[] {
  const unit = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ file: inHouse(name), title: fullName, passed: status === 'passed' })),
  );
  return [...unit, ...suites.flatMap((suite) => specsOf(suite, config?.rootDir ?? ROOT))];
}

const specsOf = ({ title, specs = [], suites = [] }: PlaywrightSuite, root: string): RunTest[] => [
  ...specs.map((spec) => ({
    file: inHouse(join(root, spec.file)),
    title: `${title} ${spec.title}`,
    passed: spec.ok && spec.tests.every(({ status }) => status === 'expected'),
  })),
  ...suites.flatMap((inner) => specsOf(inner, root)),
];

const inHouse = (path: string): string => relative(ROOT, path).split(sep).join('/');
