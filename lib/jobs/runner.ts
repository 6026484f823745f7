import type { Job, JobWait } from '../domain/job';
import type { Result } from '../domain/result';
import { createCommands } from './commands';
import { createJobStore } from './job-store';
import type { JobKind, RecordsDoor } from './kind';
import { createLanes } from './lanes';
import { newJob } from './new-job';

export interface RunnerParts {
  readonly records: RecordsDoor;
  readonly kinds: readonly JobKind[];
  /** Does the work unless another context is doing it; answers whether it did (Web Locks, `ifAvailable`). */
  readonly exclusive: (work: () => Promise<void>) => Promise<boolean>;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** The one 30 s alarm; `from` is when it has to ring first (Unix ms), at the earliest in 30 s. */
  readonly alarm: { start(from: number): Promise<void>; stop(): Promise<void> };
  /** Asked before each step: null to go on, or what it has to wait for (offline, locked vault, spent quota). */
  readonly allow: (job: Job, units: number) => Promise<JobWait | null>;
  readonly newId: () => string;
  /** Told once a job has ended, if nothing dies in between. */
  readonly ended: (job: Job) => void;
  /** Told what our own parts threw. */
  readonly fault: (where: string, error: unknown) => void;
  /** Made for each step; 25 s by default. */
  readonly deadline?: () => AbortSignal;
}

export interface StartOptions {
  readonly accountId: string | null;
  readonly urgency?: Job['urgency'];
  /** Given by who asks, so that asking twice starts once. */
  readonly id?: string;
}

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
  const carryOn = () => lanes.carryOn().catch((error: unknown) => parts.fault('jobs', error));

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
    lookNow: goOn(commands.lookNow),
    retryFailed: goOn(commands.retryFailed),
    forget: commands.forget,
  };
}
export type Runner = ReturnType<typeof createRunner>;
