import type { JobProgress } from '#lib/domain/jobs/job-progress';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How far a job is, in words: an estimated total is marked as one, an unknown total is left out. */
export function useHowFar(): (progress: Pick<JobProgress, 'settled' | 'total' | 'isAbout'>, unit?: 'steps' | 'calls') => string {
  const { t } = useTexts();
  const number = useNumber();
  return ({ settled, total, isAbout }, unit = 'steps') => {
    const values = { settled: number(settled), total: number(total ?? 0) };
    if (total === null) return t(unit === 'calls' ? 'jobs.callsSoFar' : 'jobs.soFar', values);
    if (isAbout) return t(unit === 'calls' ? 'jobs.callsOfAbout' : 'jobs.ofAbout', values);
    return t(unit === 'calls' ? 'jobs.callsOfTotal' : 'jobs.ofTotal', values);
  };
}
