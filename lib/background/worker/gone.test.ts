import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { runner } from '#lib/background/jobs/runner';
import { setUpJobs } from '#lib/background/jobs/set-up';
import { ok } from '#lib/domain/result';
import { contract, type MessageName } from '#lib/messages/contract';
import { everythingStored, NOTHING_STORED, newWorker } from '#test/support/whole-worker';
import { findKind } from './find-part';
import { finishDeletion } from './left-behind';

/**
 * Everything that a person or an alarm can set off, in random company and order, with answers that come when they please: what was deleted
 * or removed meanwhile stays so. Each run is a new worker in a new browser.
 */
const RUNS = process.env['SIDECAR_LONG'] ? 400 : 25;

/** What ends something, and is judged apart. */
const ENDS = ['everything.delete', 'vault.startAfresh', 'account.remove', 'shop.remove', 'shopline.remove'] as const;
const names = (Object.keys(contract) as MessageName[]).filter((name) => !(ENDS as readonly string[]).includes(name));

/** So many requests, answers and moments of anybody's pass before. */
async function atMoment(scheduler: fc.Scheduler, steps: number, work: () => Promise<unknown>): Promise<unknown> {
  for (let step = 0; step < steps; step++) await scheduler.schedule(Promise.resolve(), 'moment');
  return work();
}

const settle = async (scheduler: fc.Scheduler, work: Promise<unknown>[]) => {
  await scheduler.waitFor(Promise.allSettled(work));
  await scheduler.waitFor(runner.carryOn());
};

/** What is stored, as text that ids are looked for in: lines of a report hold numbers that JSON has no form for. */
const asText = (stored: unknown): string =>
  JSON.stringify(stored, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

const acts = fc.shuffledSubarray(names, { minLength: 3, maxLength: 12 });
const moments = fc.nat({ max: 12 });

const realTimer = globalThis.setTimeout;
beforeEach(() => {
  setUpJobs({ kindOf: findKind, ended: () => undefined });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  // A pause between two requests is over at once.
  globalThis.setTimeout = ((work: () => void) => realTimer(work, 0)) as typeof setTimeout;
});
afterEach(() => {
  globalThis.setTimeout = realTimer;
  vi.unstubAllGlobals();
});

describe('whatever is under way', () => {
  it('leaves nothing behind after everything was deleted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), acts, moments, async (scheduler, chosen, steps) => {
        const worker = await newWorker((name) => scheduler.schedule(Promise.resolve(), name));

        const started = chosen.map((name) => worker.ask(name));
        await settle(scheduler, [...started, atMoment(scheduler, steps, () => worker.ask('everything.delete'))]);
        expect(await everythingStored()).toEqual(NOTHING_STORED);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 120_000);

  it.each([
    ['account.remove', 'affiliateId'],
    ['shop.remove', 'shopId'],
    ['shopline.remove', 'storeId'],
  ] as const)(
    'writes nothing for what %s has removed',
    async (name, id) => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), acts, moments, async (scheduler, chosen, steps) => {
          const worker = await newWorker((name) => scheduler.schedule(Promise.resolve(), name));
          const started = chosen.map((one) => worker.ask(one));
          let atOnce = '';
          const remove = async () => {
            expect(await worker.ask(name, { accountId: worker[id] })).toEqual(ok({}));
            atOnce = asText(await everythingStored());
          };
          await settle(scheduler, [...started, atMoment(scheduler, steps, remove)]);
          const mentions = (text: string) => text.split(worker[id]).length - 1;
          const later = asText(await everythingStored());
          expect(mentions(later), `${worker[id]} in ${later}`).toBeLessThanOrEqual(mentions(atOnce));
          expect(later).not.toContain(`vault:record:${worker[id]}`);
          expect(await browser.storage.local.get('vault:head')).not.toMatchObject({ 'vault:head': expect.stringContaining(worker[id]) });
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    120_000,
  );
});

describe('a worker that dies while everything is deleted', () => {
  /** Lets so many writes through; what comes after them meets a worker that is no more. */
  function dieAfter(writes: number) {
    let left = writes;
    const alive = () => {
      if (left-- <= 0) throw new TypeError('no worker');
    };
    const { local, session, sync } = browser.storage;
    for (const area of [local, session, sync])
      for (const act of ['set', 'remove', 'clear'] as const) {
        const real = area[act].bind(area) as (what?: unknown) => Promise<void>;
        vi.spyOn(area, act).mockImplementation(async (what?: unknown) => {
          alive();
          return real(what);
        });
      }
    const real = indexedDB.deleteDatabase.bind(indexedDB);
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
      alive();
      return real(name);
    });
    return () => left < 0;
  }

  it('is followed by one that ends it, whichever write was its last; before the first nothing is gone', async () => {
    let died = true;
    for (let writes = 0; died; writes++) {
      const worker = await newWorker();
      const before = await everythingStored();
      const hasDied = dieAfter(writes);
      await worker.ask('everything.delete').catch(() => undefined);
      died = hasDied();
      vi.restoreAllMocks();
      await finishDeletion();
      expect(await everythingStored(), `after ${writes} writes`).toEqual(writes === 0 ? before : NOTHING_STORED);
      // Nothing is left to be ended: what comes later stays.
      await browser.storage.local.set({ 'setting:firstRunDone': true });
      await finishDeletion();
      expect(await browser.storage.local.get(null)).toMatchObject({ 'setting:firstRunDone': true });
    }
  });
});
