import { hexOf } from '#lib/domain/hex';
import { hasEnded } from '#lib/domain/jobs/job';
import { ok, type Result } from '#lib/domain/result';
import { openJobs } from '#lib/records/jobs/jobs';

type Started = Result<{ readonly jobId: string }>;

/**
 * Starts a job unless the same is still under way: then that one is the answer, whichever window began it. One window asks at a time.
 *
 * @param content all that makes two jobs the same
 */
export async function startOnce(content: unknown, start: (requestId: string) => Promise<Started>): Promise<Started> {
  const mark = await markOf(content);
  return navigator.locks.request('sidecar-start-job', async () => {
    const open = await openJobs();
    const same = open.ok ? open.value.find((job) => job.id.startsWith(mark) && !hasEnded(job)) : undefined;
    return same ? ok({ jobId: same.id }) : start(`${mark}-${crypto.randomUUID()}`);
  });
}

async function markOf(content: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content)));
  return hexOf(new Uint8Array(digest, 0, 10));
}
