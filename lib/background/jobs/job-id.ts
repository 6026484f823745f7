import type { Job } from '#lib/domain/jobs/job';
import { ok, type Result } from '#lib/domain/result';

/** What a page hears of a job that is begun: its id, or why it is not. */
export async function jobIdOf(starting: Promise<Result<Job>>): Promise<Result<{ readonly jobId: string }>> {
  const job = await starting;
  return job.ok ? ok({ jobId: job.value.id }) : job;
}
