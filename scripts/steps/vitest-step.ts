import { runTool } from '#scripts/setup/run';
import { readReport, reportFile } from './report-file';
import { failed, type Step } from './step';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
}

/** Projects of vitest.config.ts in one run, by so many processes; their tests are counted from its own report. */
export const vitestStep = (name: string, projects: readonly string[], workers: number, needs: readonly string[] = []): Step => ({
  name,
  needs,
  weight: workers,
  run: async () => {
    const file = reportFile(`vitest-${projects.join('-')}`);
    const ran = await runTool('vitest', [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      `--maxWorkers=${workers}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    const report = readReport<Report>(file);
    const words = `${ran.stdout}\n${ran.stderr}`;
    if (!report) return failed(words);
    // A file that could not even be loaded has no failed test, and yet it failed.
    const broken = report.numFailedTests === 0 && (ran.code !== 0 || !report.success) ? 1 : 0;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
      words,
    };
  },
});
