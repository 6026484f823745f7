import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeAms, fakeClient, fakeWishes, itemOf, LOST } from '../../../test/support/fake-ams';
import { planApply } from '../../domain/apply/plan-apply';
import { productResults } from '../../domain/apply/product-results';
import { hasEnded } from '../../domain/job';
import { ok, type Result } from '../../domain/result';
import type { JobKind, RecordsDoor } from '../../jobs/kind';
import { createRunner } from '../../jobs/runner';
import { close } from '../../records/database';
import { jobById, stepRows } from '../../records/jobs';
import { read, write } from '../../records/transact';
import { applyRates } from './apply-rates';

/**
 * The worker dies at any await while rates are set: before and after each request, each transaction. Lists are up to a minute old, and
 * some answers are lost without a death. The next worker has nothing but the records.
 */
const LONG = Boolean(process.env['SIDECAR_LONG']);
const SEEDS = Array.from({ length: LONG ? 40 : 3 }, (_, seed) => seed + 1);
const PRODUCTS = 240;
const RATES = 4;
const DEATH = 0.04;
const LOSS = 0.05;
const isBarred = (n: number) => n % 7 === 3;

const shop = { id: 'shop', market: 'BR', readOnly: false };
const hoisted = vi.hoisted(() => ({ client: null as unknown }));
vi.mock('../shops/shop-client', () => ({ shopClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('../shops/shops', () => ({ shops: { byId: async () => ok(shop) } }));
vi.mock('../shops/writable-shop', () => ({ openShop: async () => ok(shop) }));

let now = 1_000_000;
const realTimer = globalThis.setTimeout;

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
  now = 1_000_000;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  // A wait within a step is over at once, and later.
  globalThis.setTimeout = ((work: () => void, ms = 0) => {
    now += ms;
    return realTimer(work, 0);
  }) as typeof setTimeout;
});
afterEach(() => {
  globalThis.setTimeout = realTimer;
  vi.restoreAllMocks();
});

it.each(SEEDS)('every product is done, or refused with its reason, whatever dies (seed %i)', async (seed) => {
  const random = mulberry(seed);
  const fate = createFate(random);
  const barred = new Set(Array.from({ length: PRODUCTS }, (_, n) => itemOf(n, isBarred(n))).filter((id) => id.startsWith('8')));
  const ams = createFakeAms(
    () => now,
    () => Math.floor(random() * 60_000),
    barred,
  );
  const changes = fakeWishes(ams, PRODUCTS, RATES, isBarred);
  const through = async <T>(call: () => Promise<Result<T>>): Promise<Result<T>> => {
    now += 200;
    const answer = await fate.guard(call)();
    return random() < LOSS ? LOST : answer;
  };
  hoisted.client = fakeClient(ams, through);
  const params = { shopAccountId: shop.id, products: PRODUCTS, steps: planApply(changes, new Map()) };
  const runnerNow = () => runnerOf(fate.guard, random);
  await fate.live(() => runnerNow().start(applyRates, params, { accountId: shop.id, id: 'job' }), false);
  for (let lives = 0; lives < 400; lives++) {
    const job = await jobById('job');
    if (job.ok && job.value && hasEnded(job.value) && job.value.state !== 'unknown') break;
    if (job.ok && job.value?.state === 'unknown') await fate.live(() => runnerNow().lookNow('job'), false);
    now += 30_000;
    await fate.live(() => runnerNow().carryOn(), true);
  }
  const rows = await stepRows('job', 0, 10_000);
  const results = new Map(productResults(rows.ok ? rows.value : []).map((one) => [one.itemId, one]));
  const live = ams.truth().filter(({ status }) => status === 'Ongoing');
  const wrong = changes.filter(({ itemId, doing, rate, before }) => {
    const result = results.get(itemId);
    const mine = live.filter((entry) => entry.itemId === itemId).map((entry) => entry.rate);
    const asked = doing === 'remove' ? [] : [rate];
    const asBefore = before === null ? [] : [before];
    if (!barred.has(itemId)) return result?.end !== 'done' || String(mine) !== String(asked);
    return result?.end !== 'refused' || !result.failure || String(mine) !== String(asBefore);
  });
  expect(wrong.map((change) => [change, results.get(change.itemId)])).toEqual([]);
  const journal = await read(['journal'], (transaction) => transaction.objectStore('journal').getAll());
  expect(journal.ok && journal.value.map(({ itemId, outcome }) => `${itemId} ${outcome}`).sort()).toEqual(
    [...results.values()].map(({ itemId, end }) => `${itemId} ${end}`).sort(),
  );
  expect(fate.deaths).toBeGreaterThan(3);
});

type Guard = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => (...args: A) => Promise<R>;

function createFate(random: () => number) {
  let me = { dead: true, mortal: false, die: () => undefined as undefined };
  const fate = { deaths: 0 };
  const forever = new Promise<never>(() => undefined);
  const guard: Guard =
    (work) =>
    async (...args) => {
      const mine = me;
      const mayDie = () => {
        if (mine.dead || !mine.mortal || random() >= DEATH) return;
        mine.dead = true;
        fate.deaths++;
        mine.die();
      };
      mayDie();
      if (mine.dead) return forever;
      const answer = await work(...args);
      mayDie();
      return mine.dead ? forever : answer;
    };
  /** Lives until the work is done and nothing can be done now, or death comes. */
  async function live(work: () => Promise<unknown>, mortal: boolean): Promise<void> {
    const death = new Promise<undefined>((resolve) => {
      me = { dead: false, mortal, die: () => void resolve(undefined) as undefined };
    });
    await Promise.race([work(), death]);
    me.dead = true;
    await read(['jobs'], (transaction) => transaction.objectStore('jobs').count());
  }
  return Object.assign(fate, { guard, live });
}

function runnerOf(guard: Guard, random: () => number) {
  let busy = false;
  const door = {
    read: (tables, work) => guard(() => read(tables, work))(),
    write: (tables, work) => guard(() => write(tables, work))(),
  } as RecordsDoor;
  return createRunner({
    records: door,
    kinds: [applyRates as JobKind],
    exclusive: async (work) => {
      if (busy) return false;
      busy = true;
      await work();
      busy = false;
      return true;
    },
    now: () => now,
    alarm: { start: guard(async () => undefined), stop: guard(async () => undefined) },
    allow: guard(async () => null),
    newId: () => String(random()),
    ended: () => undefined,
    fault: (where, error) => {
      throw new Error(where, { cause: error });
    },
    deadline: () => new AbortController().signal,
  });
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
