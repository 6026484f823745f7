import type { Job, WaitReason } from '#lib/domain/jobs/job';
import { ok, type Result } from '#lib/domain/result';
import { createCommands } from './commands';
import { createJobStore } from './job-store';
import type { JobKind } from './kind';
import { createLanes } from './lanes';
import { newJob } from './new-job';
import type { RunnerParts, StartOptions } from './runner-parts';

/** Runs jobs: one runner whatever the number of contexts, accounts side by side, each step stored before the next. */
export function createRunner(parts: RunnerParts) {
  const store = createJobStore(parts.records, parts.now);
  const halted = new Set<string>();
  const lanes = createLanes({ ...parts, store, isHalted: (job) => halted.has(job.id) });
  const commands = createCommands(store, parts.now);
  const stop = (command: (id: string) => Promise<Result<Job | null>>) => async (id: string) => {
    // Before the write: a step that is just about to be sent is held back too.
    halted.add(id);
    const changed = await command(id);
    if (!changed.ok || (changed.value?.state !== 'cancelled' && changed.value?.wait?.why !== 'paused')) halted.delete(id);
    return changed;
  };
  const goOn = (command: (id: string) => Promise<Result<Job | null>>) => async (id: string) => {
    halted.delete(id);
    const changed = await command(id);
    void carryOn();
    return changed;
  };
  const carryOn = () =>
    lanes.carryOn().catch(async (error: unknown) => {
      if ((await parts.alive?.()) !== false) parts.fault('jobs', error);
    });

  return {
    /** Writes the job and its plan down, then begins. Answers once it is written. An id that is known already is that job. */
    start: async <Params, Step, Value, Kept>(
      kind: JobKind<Params, Step, Value, Kept>,
      params: Params,
      options: StartOptions,
    ): Promise<Result<Job>> => {
      // First the alarm: a death right after the write is followed by it.
      await parts.alarm.start(parts.now());
      const started = await newJob(parts, store, kind as JobKind, params, options);
      void carryOn();
      return started;
    },
    /** Works until nothing is left that can be done now. Called at every wake of the worker and by the alarm. */
    carryOn,
    pause: stop(commands.pause),
    resume: goOn(commands.resume),
    cancel: stop(commands.cancel),
    checkNow: goOn(commands.checkNow),
    retryFailed: goOn(commands.retryFailed),
    forget: commands.forget,
    /** Lets what waited for this go on at once, as after an unlock. */
    release: async (why: WaitReason): Promise<Result<null>> => {
      const released = await commands.release(why);
      if (released.ok && released.value.length) void carryOn();
      return released.ok ? ok(null) : released;
    },
    /** Takes an account's unfinished work away, with the account. */
    drop: async (accountId: string): Promise<Result<null>> => {
      const dropped = await commands.drop(accountId);
      for (const { id } of dropped.ok ? dropped.value : []) halted.add(id);
      return dropped.ok ? ok(null) : dropped;
    },
  };
}
