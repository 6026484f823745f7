import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate, type GateState, type GateStore } from './gate';

const limit = { calls: 10, windowMs: 60_000 };

function setUp() {
  const stored = new Map<string, GateState>();
  let now = 1_000_000_000;
  const store: GateStore = {
    read: async (id) => stored.get(id),
    write: async (id, state) => {
      stored.set(id, structuredClone(state));
    },
  };
  return {
    store,
    gate: createGate(store, () => now),
    wait: (ms: number) => {
      now += ms;
    },
    at: () => now,
  };
}

it('lets as many calls through as the limit allows, and tells until when to wait', async () => {
  const { gate, at } = setUp();
  for (let call = 0; call < 10; call++) expect((await gate.take('a', limit)).ok).toBe(true);
  const spent = await gate.take('a', limit);
  expect(spent).toMatchObject({ ok: false, failure: { code: 'quotaSpent' } });
  const { used, freeAt } = await gate.quota('a', limit);
  expect(used).toBe(10);
  expect(freeAt).toBeGreaterThan(at());
  expect(spent.ok || spent.failure.until).toBe(freeAt);
});

it('does not let two calls at once take the last unit', async () => {
  const { gate } = setUp();
  const answers = await Promise.all(Array.from({ length: 25 }, () => gate.take('a', limit)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
});

it('remembers over a restart, each account for itself', async () => {
  const { gate, store, at } = setUp();
  await gate.take('a', limit, 10);
  expect((await createGate(store, at).take('a', limit)).ok).toBe(false);
  expect((await gate.take('b', limit)).ok).toBe(true);
});

describe('a unit given back', () => {
  it('can be taken again, and counts no more after a restart', async () => {
    const { gate, store, at } = setUp();
    await gate.take('a', limit, 10);
    await gate.giveBack('a', limit);
    expect((await gate.quota('a', limit)).used).toBe(9);
    expect((await createGate(store, at).take('a', limit)).ok).toBe(true);
    expect((await gate.take('a', limit)).ok).toBe(false);
  });

  it('is one that was taken: nothing is given back twice, of nothing, or of another account', async () => {
    const { gate } = setUp();
    await gate.giveBack('a', limit);
    await gate.take('a', limit);
    await gate.take('b', limit);
    await gate.giveBack('a', limit);
    await gate.giveBack('a', limit);
    expect((await gate.quota('a', limit)).used).toBe(0);
    expect((await gate.quota('b', limit)).used).toBe(1);
  });
});

describe('the sliding window', () => {
  it('frees what has left it', async () => {
    const { gate, wait } = setUp();
    await gate.take('a', limit, 10);
    const { freeAt } = await gate.quota('a', limit);
    wait(61_000);
    expect((await gate.take('a', limit)).ok).toBe(true);
    expect(freeAt).toBeGreaterThan(0);
  });

  it('never lets more calls into any window than the limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 9_000 }), { maxLength: 60 }), async (waits) => {
        const { gate, wait, at } = setUp();
        const passed: number[] = [];
        for (const ms of waits) {
          wait(ms);
          if ((await gate.take('a', limit)).ok) passed.push(at());
        }
        for (const end of passed)
          expect(passed.filter((call) => call > end - limit.windowMs && call <= end).length).toBeLessThanOrEqual(limit.calls);
      }),
    );
  });
});
