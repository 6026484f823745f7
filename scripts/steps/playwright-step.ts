import { runTool } from '#scripts/setup/run';
import { readReport, reportFile } from './report-file';
import { failed, type Outcome, type Step } from './step';

interface Report {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
  readonly errors: readonly { readonly message?: string }[];
}

export interface PlaywrightStepOptions {
  readonly workers: number;
  readonly needs: readonly string[];
  /** Makes sure of the browser and the tools; throws with the next step. */
  readonly prepare: () => void;
  /** Folder under test/ with the configuration; `e2e` unless named. */
  readonly folder?: string;
}

/** A project of playwright.config.ts; its tests are counted from its own report. */
export const playwrightStep = (
  name: string,
  project: string,
  { workers, needs, prepare, folder = 'e2e' }: PlaywrightStepOptions,
): Step => ({
  name,
  needs,
  weight: workers,
  run: async (): Promise<Outcome> => {
    prepare();
    const file = reportFile(`playwright-${project}`);
    const args = [
      'test',
      '-c',
      `test/${folder}/playwright.config.ts`,
      `--project=${project}`,
      `--workers=${workers}`,
      '--reporter=list,json',
    ];
    const ran = await runTool('playwright', args, { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
    const report = readReport<Report>(file);
    const words = `${ran.stdout}\n${ran.stderr}`;
    if (!report) return failed(words);
    const { expected, unexpected, flaky, skipped } = report.stats;
    const broken = unexpected + flaky === 0 && (ran.code !== 0 || report.errors.length > 0) ? 1 : 0;
    return { passed: expected, failed: unexpected + flaky + broken, skipped, words };
  },
});
