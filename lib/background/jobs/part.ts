import type { Part } from '#lib/background/shell/part';
import { jobsMessages } from '#lib/messages/jobs';
import { jobsHandlers } from './handlers';
import { runner } from './runner';
import { JOBS_ALARM } from './set-up';

/** What this topic hands to the worker when it is first needed. */
export const part = {
  messages: jobsMessages,
  handlers: jobsHandlers,
  alarms: { [JOBS_ALARM]: runner.carryOn },
  wake: runner.carryOn,
} satisfies Part<keyof typeof jobsMessages>;
