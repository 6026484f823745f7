import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { runner } from './runner';

const jobDo: Handlers['job.do'] = async ({ jobId, what }) => {
  const done = await runner[what](jobId);
  return done.ok ? ok({}) : done;
};

/** Message → handler. */
export const jobsHandlers = {
  'job.do': jobDo,
} satisfies Partial<Handlers>;
