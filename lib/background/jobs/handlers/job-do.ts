import { runner } from '#lib/background/jobs/runner';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const jobDo: Handlers['job.do'] = async ({ jobId, what }) => {
  const done = await runner[what](jobId);
  return done.ok ? ok({}) : done;
};
