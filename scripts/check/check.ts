import type { Watch } from '#scripts/browser/watch';
import { reasonOf } from '#scripts/setup/reason-of';
import { say } from '#scripts/setup/say';
import type { Session } from './job';
import { CHECK_JOBS } from './jobs';

/** The line of JSON that `npm start -- --check` ends with. `errors` is empty when all is well. */
export interface CheckReport extends Record<string, unknown> {
  /** Menu items and keys: without a window no real one reaches the extension, so the browser's own events are dispatched. */
  readonly how: 'dispatched';
  readonly errors: readonly string[];
}

/** Does all jobs; one that fails is named with its reason, and the others go on. */
export async function check(session: Session, watch: Watch): Promise<CheckReport> {
  const errors: string[] = [];
  const facts: Record<string, unknown> = {};
  for (const job of CHECK_JOBS) {
    const began = Date.now();
    try {
      Object.assign(facts, await job.run(session));
      say(`${job.name}: done in ${Date.now() - began} ms`);
    } catch (reason) {
      errors.push(`${job.name}: ${reasonOf(reason)}`);
      say(`${job.name}: FAILED`);
    }
  }
  await watch.settle();
  const strangers = session.world.requests().filter(({ unknownHost }) => unknownHost);
  errors.push(...watch.errors, ...watch.cspReports, ...strangers.map(({ host }) => `a request went to the unknown host ${host}`));
  return { ...facts, how: 'dispatched', errors };
}
