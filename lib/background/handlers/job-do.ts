import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { runner } from '../jobs/runner';

export const jobDo: Handlers['job.do'] = async ({ jobId, what }) => {
  const done = await runner[what](jobId);
  return done.ok ? ok({}) : done;
};
