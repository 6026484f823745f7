import type { Job, JobWait } from '#lib/domain/jobs/job';
import type { JobKind, RecordsAccess } from './kind';

/** What the background gives the runner. */
export interface RunnerParts {
  readonly records: RecordsAccess;
  /** The kind of that name, loaded where it is not there yet; undefined where there is none. */
  readonly kindOf: (kind: string) => Promise<JobKind | undefined>;
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
  /**
   * Asked when something was thrown: false, after a moment, where the browser answers nothing any more because it is stopping this
   * worker. A started step is left as it is, for the next one. True by default.
   */
  readonly alive?: () => Promise<boolean>;
  /** Each step is done inside of it, so that whoever deletes everything can wait for the one under way and holds up the next. */
  readonly during?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Made for each step; 25 s by default. */
  readonly deadline?: () => AbortSignal;
}

export interface StartOptions {
  readonly accountId: string | null;
  readonly urgency?: Job['urgency'];
  /** Given by who asks, so that asking twice starts once. */
  readonly id?: string;
}
