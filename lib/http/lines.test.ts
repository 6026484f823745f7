import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { createInFlight, type InFlight } from './in-flight';
import type { Outcome, Priority } from './line';
import { createPace } from './pace';

const fine: Outcome = { result: ok(null), reply: null };
const throttled = (code: FailureCode): Outcome => ({ result: fail(failure(code)), reply: null });
/** Lets everything that is ready go on. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

/** Work that ends when it is told to. */
function works(line: InFlight) {
  const started: string[] = [];
  const ends = new Map<string, (outcome: Outcome) => void>();
  const add = (name: string, priority?: Priority) =>
    line.run(() => {
      started.push(name);
      return new Promise((resolve) => ends.set(name, resolve));
    }, priority);
  return {
    begun: started,
    add,
    end: async (name: string, outcome = fine) => {
      ends.get(name)?.(outcome);
      await settle();
    },
  };
}

describe('requests under way', () => {
  it('are four at the start, one more after a good round', async () => {
    const { begun, add, end } = works(createInFlight());
    for (let n = 1; n <= 12; n++) void add(String(n));
    await settle();
    expect(begun).toHaveLength(4);
    for (const n of ['1', '2', '3', '4', '5']) await end(n);
    expect(begun).toHaveLength(10);
  });

  it('are halved by a throttle answer, once for those that began together, and never stop', async () => {
    const line = createInFlight({ start: 8 });
    const { add, end } = works(line);
    for (let n = 1; n <= 8; n++) void add(String(n));
    await settle();
    for (let n = 1; n <= 8; n++) await end(String(n), throttled('tooManyRequests'));
    expect(line.width()).toBe(4);
    for (let round = 0; round < 5; round++) {
      void add(`r${round}`);
      await settle();
      await end(`r${round}`, throttled('storeBusy'));
    }
    expect(line.width()).toBe(1);
  });

  it('other failures say nothing about the pace', async () => {
    const line = createInFlight();
    const { add, end } = works(line);
    void add('1');
    await settle();
    await end('1', throttled('wrongAppType'));
    expect(line.width()).toBe(4);
  });

  it('interactive ones first', async () => {
    const { begun, add, end } = works(createInFlight({ start: 1, most: 1 }));
    void add('first', 'background');
    void add('job 1', 'background');
    void add('job 2', 'background');
    void add('person', 'interactive');
    await settle();
    for (const name of ['first', 'person', 'job 1', 'job 2']) await end(name);
    expect(begun).toEqual(['first', 'person', 'job 1', 'job 2']);
  });

  it('tell what was learned', async () => {
    const learned = vi.fn();
    const { add, end } = works(createInFlight({ start: 4, learned }));
    void add('1');
    await settle();
    await end('1', throttled('rateLimited'));
    expect(learned).toHaveBeenCalledWith(2);
  });

  it('leave their place when the work throws', async () => {
    const line = createInFlight({ start: 1, most: 1 });
    await expect(
      line.run(async () => {
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    expect(await line.run(async () => fine)).toBe(fine);
  });

  it('are never more than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (good) => {
        const line = createInFlight({ start: 4, most: 8 });
        let underway = 0;
        let most = 0;
        await Promise.all(
          good.map((isGood) =>
            line.run(async () => {
              underway++;
              most = Math.max(most, underway);
              await Promise.resolve();
              underway--;
              return isGood ? fine : throttled('tooManyRequests');
            }),
          ),
        );
        expect(most).toBeLessThanOrEqual(8);
        expect(underway).toBe(0);
      }),
    );
  });
});

describe('requests at a pace', () => {
  function setUp(calls = 10) {
    let now = 0;
    const started: number[] = [];
    const pace = createPace({
      calls,
      windowMs: 1000,
      now: () => now,
      pause: async (ms) => {
        await settle();
        now += Math.max(1, ms);
      },
    });
    const add = (priority?: Priority, signal?: AbortSignal) =>
      pace.run(
        async () => {
          started.push(now);
          return fine;
        },
        priority,
        signal,
      );
    return {
      pace,
      begun: started,
      add,
      wait: (ms: number) => {
        now += ms;
      },
    };
  }

  it('never begin more than ten in any second', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }), async (waits) => {
        const { add, begun, wait } = setUp();
        const all: Promise<unknown>[] = [];
        for (const ms of waits) {
          wait(ms);
          all.push(add());
          await settle();
        }
        await Promise.all(all);
        expect(begun).toHaveLength(waits.length);
        for (const end of begun) expect(begun.filter((at) => at > end - 1000 && at <= end).length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('go on after a cancelled wait, which leaves nothing behind', async () => {
    const { add, begun } = setUp(1);
    const stop = new AbortController();
    const waiting = [add(), add('background', stop.signal), add('interactive')];
    stop.abort(new Error('stopped'));
    expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(begun).toHaveLength(2);
  });
});
