import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#scripts/setup/root';

/** Where the reports of one run lie. */
export const REPORTS = join(ROOT, '.cache', 'reports');

/** A place for a runner's JSON report, emptied first: an old report must never count for a new run. */
export function reportFile(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  const file = join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** The report, or nothing when the runner died before it wrote one. */
export const readReport = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
