import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { JobKind, RecordsAccess } from '#lib/jobs/kind';
import { createRunner } from '#lib/jobs/runner';
import { close } from '#lib/records/database';
import { read, write } from '#lib/records/transact';
import { kindsByName } from './kinds';
import { oneAtATime } from './one-at-a-time';

/** Unix ms, moved by hand and by every wait. */
export interface Clock {
  now: number;
}
export type Guard = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => (...args: A) => Promise<R>;

/** Records that are empty before each test, and a clock of which a wait within a step is over at once, and later. */
export function lifeOfJobs(start = 1_000_000): Clock {
  const clock = { now: start };
  const realTimer = globalThis.setTimeout;
  beforeEach(() => {
    close();
    globalThis.indexedDB = new IDBFactory();
    clock.now = start;
    vi.spyOn(Date, 'now').mockImplementation(() => clock.now);
    globalThis.setTimeout = ((work: () => void, ms = 0) => {
      clock.now += ms;
      return realTimer(work, 0);
    }) as typeof setTimeout;
  });
  afterEach(() => {
    globalThis.setTimeout = realTimer;
    vi.restoreAllMocks();
  });
  return clock;
}

/** A runner of one kind, or of some, upon the records; `guard` stands between it and everything else. */
export function runnerOf(kind: unknown, clock: Clock, guard: Guard = (work) => work) {
  let ids = 0;
  const records = {
    read: (tables, work) => guard(() => read(tables, work))(),
    write: (tables, work) => guard(() => write(tables, work))(),
  } as RecordsAccess;
  return createRunner({
    records,
    kindOf: kindsByName((Array.isArray(kind) ? kind : [kind]) as JobKind[]),
    exclusive: oneAtATime(),
    now: () => clock.now,
    alarm: { start: guard(async () => undefined), stop: guard(async () => undefined) },
    allow: guard(async () => null),
    newId: () => String(ids++),
    ended: () => undefined,
    fault: (where, error) => {
      throw new Error(where, { cause: error });
    },
    deadline: () => new AbortController().signal,
  });
}
