import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { Job } from '#lib/domain/jobs/job';
import { close } from '#lib/records/database';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { rowCounts } from '#lib/records/space';
import { read, write } from '#lib/records/transact';
import { kindsByName } from '#test/support/kinds';
import type { JobKind, RecordsAccess } from './kind';
import { createRunner } from './runner';

/**
 * A worker dies where it pleases: at any await before or after a transaction, a request, a question to the gate. What it had asked for may
 * still happen; what it would have done next never does. The next worker has nothing but the records.
 */
const LONG = Boolean(process.env['SIDECAR_LONG']);
const SEEDS = Array.from({ length: LONG ? 40 : 3 }, (_, seed) => seed + 1);
const STEPS = 60;
const DEATH = 0.02;

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

it.each(SEEDS)('ends every step exactly once, in order, whatever dies (seed %i)', async (seed) => {
  const world = createWorld(seed);
  let now = 1_000_000;
  await world.life(
    (guard) => runnerOf(world, guard, () => now),
    async (runner) => {
      await runner.start(world.links, { count: STEPS }, { accountId: 'one', urgency: 'background', id: 'links' });
      await runner.start(world.entries, { count: STEPS }, { accountId: 'one', id: 'entries' });
      await runner.start(world.pages, { count: STEPS }, { accountId: 'two', id: 'pages' });
    },
    false,
  );
  for (let lives = 0; (await unfinished()).length && lives < 500; lives++) {
    now += 30_000;
    await world.life(
      (guard) => runnerOf(world, guard, () => now),
      (runner) => runner.carryOn(),
      true,
    );
  }
  for (const id of ['links', 'entries', 'pages']) {
    const rows = await stepRows(id, 0, STEPS * 2);
    const steps = rows.ok ? rows.value : [];
    expect(steps.map(({ index, step, result }) => [index, step, result?.end, result?.value])).toEqual(
      Array.from({ length: STEPS }, (_, place) => [place, { place }, 'done', `${id}-${place}`]),
    );
    expect(await jobById(id)).toMatchObject({ value: { state: 'done', counts: { total: STEPS, done: STEPS }, intent: null } });
  }
  // What a step yields is stored with its result: as many rows as steps.
  expect(await rowCounts()).toMatchObject({ value: { links: STEPS, journal: STEPS, presetsUsed: STEPS } });
  expect([...world.runs.entries()].filter(([key, runs]) => key.startsWith('entries') && runs > 1)).toEqual([]);
  const extra = [...world.runs.values()].reduce((sum, runs) => sum + runs, 0) - 3 * STEPS;
  expect(world.deaths).toBeGreaterThan(10);
  expect(extra).toBeLessThanOrEqual(world.deaths);
  expect(world.deathsWithSent).toBeGreaterThan(0);
  expect(world.oneRunner).toBe(true);
});

async function unfinished(): Promise<Job[]> {
  const jobs = await Promise.all(['links', 'entries', 'pages'].map(jobById));
  return jobs.flatMap((job) => (job.ok && job.value && job.value.state !== 'done' ? [job.value] : []));
}

type Guard = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => (...args: A) => Promise<R>;
type World = ReturnType<typeof createWorld>;

function createWorld(seed: number) {
  const random = mulberry(seed);
  const runs = new Map<string, number>();
  const inFlight = new Set<string>();
  const kindOf = (kind: string, repetition: 'read' | 'set' | 'create', table: 'links' | 'journal' | 'presetsUsed') => ({
    kind,
    repetition: () => repetition,
    units: () => 1,
    run: async (step: { place: number }) => {
      const key = `${kind}-${step.place}`;
      inFlight.add(key);
      await state.guard(async () => undefined)();
      runs.set(key, (runs.get(key) ?? 0) + 1);
      await state.guard(async () => undefined)();
      const more = kind === 'pages' && step.place < STEPS - 1 ? [{ place: step.place + 1 }] : [];
      return {
        is: 'done' as const,
        value: key,
        more,
        keep: {
          tables: [table],
          write: async (transaction) => {
            await transaction.objectStore(table).put({ id: key, presetId: key, accountId: 'a', at: 1, reuseKey: key } as never);
            inFlight.delete(key);
          },
        },
      } satisfies Awaited<ReturnType<JobKind<unknown, { place: number }, string>['run']>>;
    },
  });
  const plan = ({ count }: { count: number }) => Array.from({ length: count }, (_, place) => ({ place }));
  const links: JobKind<{ count: number }, { place: number }, string> = { ...kindOf('links', 'read', 'links'), steps: plan };
  const pages: typeof links = { ...kindOf('pages', 'read', 'presetsUsed'), steps: () => [{ place: 0 }] };
  const creating = kindOf('entries', 'create', 'journal');
  const entries: typeof links = {
    ...creating,
    steps: plan,
    // It is looked up by its own mark; only what did not happen is sent, and what did happen gets the result it would have had.
    checkAgain: async (step) => {
      const key = `entries-${step.place}`;
      await state.guard(async () => undefined)();
      if (!runs.has(key)) return { is: 'again' };
      return {
        is: 'done',
        value: key,
        keep: {
          tables: ['journal'],
          write: async (transaction) => {
            await transaction.objectStore('journal').put({ id: key, accountId: 'a', at: 1 } as never);
          },
        },
      };
    },
  };
  const state = {
    guard: ((work) => work) as Guard,
    deaths: 0,
    deathsWithSent: 0,
    holder: null as object | null,
    oneRunner: true,
    inside: 0,
  };

  /** Lives until the work is done or death comes. */
  async function life<T>(make: (guard: Guard) => T, work: (made: T) => Promise<unknown>, mortal: boolean): Promise<void> {
    const me = { dead: false };
    let die: () => void = () => undefined;
    const death = new Promise<void>((resolve) => (die = resolve));
    const forever = new Promise<never>(() => undefined);
    const fate = () => {
      if (me.dead || !mortal || random() >= DEATH) return;
      me.dead = true;
      state.deaths++;
      if ([...inFlight].some((key) => runs.has(key))) state.deathsWithSent++;
      inFlight.clear();
      state.holder = null;
      state.inside = 0;
      die();
    };
    state.guard =
      (each) =>
      async (...args) => {
        fate();
        if (me.dead) return forever;
        const answer = await each(...args);
        fate();
        return me.dead ? forever : answer;
      };
    await Promise.race([work(make(state.guard)), death]);
    me.dead = true;
    state.holder = null;
    state.inside = 0;
    // A transaction that was begun ends, or never was: nothing of the dead one may run on beside the living.
    await read(['jobs'], (transaction) => transaction.objectStore('jobs').count());
  }
  return Object.assign(state, { links, pages, entries, runs, life });
}

function runnerOf(world: World, guard: Guard, now: () => number) {
  const check = {
    read: (tables, work) => guard(() => read(tables, work))(),
    write: (tables, work) => guard(() => write(tables, work))(),
  } as RecordsAccess;
  return createRunner({
    records: check,
    kindOf: kindsByName([world.links, world.pages, world.entries] as JobKind[]),
    exclusive: async (work) => {
      if (world.holder) return false;
      const me = {};
      world.holder = me;
      world.oneRunner &&= world.inside++ === 0;
      await work();
      world.inside--;
      world.holder = null;
      return true;
    },
    now,
    alarm: { start: guard(async () => undefined), stop: guard(async () => undefined) },
    allow: guard(async () => null),
    newId: () => 'none',
    ended: () => undefined,
    fault: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
