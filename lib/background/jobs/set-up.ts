import type { Job } from '#lib/domain/jobs/job';
import type { JobKind } from '#lib/jobs/kind';

export const JOBS_ALARM = 'jobs';

/** What the runner is told by the worker, which alone knows all topics. Apart from the runner, so that it can be told before that is loaded. */
interface JobsSetUp {
  readonly kindOf: (kind: string) => Promise<JobKind | undefined>;
  readonly ended: (job: Job) => void;
}

export const jobsSetUp: { now: JobsSetUp } = { now: { kindOf: async () => undefined, ended: () => undefined } };

/** The worker does it in its first tick, before anything can run. */
export function setUpJobs(setUp: JobsSetUp): void {
  jobsSetUp.now = setUp;
}
