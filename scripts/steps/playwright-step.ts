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
}

/** Projects of playwright.config.ts in one run: all workers are busy until the last test of the last. Tests are counted from its own report. */
export const playwrightStep = (name: string, projects: readonly string[], { workers, needs, prepare }: PlaywrightStepOptions): Step => ({
  name,
  needs,
  weight: workers,
  run: async (): Promise<Outcome> => {
    prepare();
    const file = reportFile(`playwright-${projects.join('-')}`);
    const args = [
      'test',
      '-c',
      'test/e2e/playwright.config.ts',
      ...projects.map((project) => `--project=${project}`),
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
