import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Job } from '#lib/domain/jobs/job';
import type { JobKind, Outcome } from '#lib/jobs/kind';
import { createRunner } from '#lib/jobs/runner';
import type { RunnerParts } from '#lib/jobs/runner-parts';
import { close } from '#lib/records/database';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { read, write } from '#lib/records/transact';
import { kindsByName } from './kinds';
import { oneAtATime } from './one-at-a-time';

export type DemoKind = JobKind<readonly string[], string, string>;
export const START = 1_000_000;

/** The clock, and what was run in which order. */
export const demo = { now: START, log: [] as string[] };

/** Empty records, a clock at its start, nothing run. */
export function freshRecords(): void {
  close();
  globalThis.indexedDB = new IDBFactory();
  demo.now = START;
  demo.log = [];
}

export const done = (value: string): Outcome<string, string> => ({ is: 'done', value });

/** Writes a run of a step down. */
export function note(step: string): Outcome<string, string> {
  demo.log.push(step);
  return done(step);
}

/** Writes a run of a step down and answers once the gate is open. */
export function through(gate: Gate, step: string): Promise<Outcome<string, string>> {
  const answer = note(step);
  return gate.pass().then(() => answer);
}

/** A kind whose steps are names and whose values are the names in capitals. */
export const kindOf = (more: Partial<DemoKind> = {}): DemoKind => ({
  kind: 'demo',
  steps: (names) => names,
  keep: () => [],
  repetition: () => 'read',
  units: () => 1,
  run: async (step) => {
    note(step);
    return done(step.toUpperCase());
  },
  ...more,
});

export function runnerOf(kinds: DemoKind[], more: Partial<RunnerParts> = {}) {
  let ids = 0;
  const spies = { alarm: { start: vi.fn(async () => undefined), stop: vi.fn(async () => undefined) }, ended: vi.fn(), fault: vi.fn() };
  const parts: RunnerParts = {
    ...spies,
    records: { read, write },
    kindOf: kindsByName(kinds as JobKind[]),
    exclusive: oneAtATime(),
    now: () => demo.now,
    allow: async () => null,
    newId: () => `job-${++ids}`,
    ...more,
  };
  return { ...createRunner(parts), ...spies, parts };
}

export const stateOf = async (id: string): Promise<Job> => ((await jobById(id)) as { value: Job }).value;

/** Each step with how it ended, e.g. "a:done b:-". */
export async function endsOf(id: string): Promise<string> {
  const rows = await stepRows(id, 0, 1000);
  return rows.ok ? rows.value.map(({ step, result }) => `${step}:${result?.end ?? '-'}`).join(' ') : '';
}

export interface Gate {
  /** Says that somebody has arrived, and waits until the gate is open. */
  pass(): Promise<void>;
  open(): void;
  readonly arrived: Promise<void>;
}

export function gateOf(): Gate {
  let open: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const pass = () => {
    arrive();
    return opened;
  };
  return { pass, open, arrived };
}
