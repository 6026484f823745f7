import { buildFolder } from '#scripts/setup/build';
import { runTool } from '#scripts/setup/run';
import { buildName } from './build-step';
import { failed, passed, type Step } from './step';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}
interface Report {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Warnings that are known, with how often they come and why they may. Any other, or another number, fails. */
const KNOWN: readonly { readonly code: string; readonly message: RegExp; readonly times: number; readonly why: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: /innerHTML/,
    times: 2,
    why: 'React’s own code for dangerouslySetInnerHTML, which we never use; Trusted Types would refuse it.',
  },
];

/** The vendor's linter on the Firefox build. */
export const firefoxLint: Step = {
  name: 'Firefox’s linter accepts the build',
  needs: [buildName('firefox')],
  run: async () => {
    const { stdout, stderr } = await runTool('web-ext', [
      'lint',
      '--source-dir',
      buildFolder('firefox'),
      '--output',
      'json',
      '--no-config-discovery',
    ]);
    const report = parse(stdout);
    if (!report) return failed(`${stdout}\n${stderr}`);
    const problems = [...report.errors.map(tell), ...surprises(report.warnings)];
    return problems.length === 0 ? passed() : failed(problems.join('\n'));
  },
};

function surprises(warnings: readonly Finding[]): string[] {
  const isKnown = (warning: Finding, { code, message }: (typeof KNOWN)[number]) => warning.code === code && message.test(warning.message);
  const unknown = warnings.filter((warning) => !KNOWN.some((known) => isKnown(warning, known))).map(tell);
  const counts = KNOWN.flatMap((known) => {
    const count = warnings.filter((warning) => isKnown(warning, known)).length;
    return count === known.times ? [] : [`${known.code}: ${count} times, known are ${known.times}`];
  });
  return [...unknown, ...counts];
}

const tell = ({ code, message, file }: Finding): string => `${code}: ${message} (${file ?? 'no file'})`;

function parse(text: string): Report | undefined {
  const start = text.indexOf('{');
  return start < 0 ? undefined : (JSON.parse(text.slice(start)) as Report);
}
