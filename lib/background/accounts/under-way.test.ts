import { expect, it, vi } from 'vitest';
import { during } from '#lib/background/shell/during';
import { alone } from './under-way';

it('gives the work no argument: a lock is no moment, and would be taken for one', async () => {
  vi.stubGlobal('navigator', {
    locks: { request: async (_name: string, _options: object, work: (lock: object) => Promise<unknown>) => work({ name: 'a lock' }) },
  });
  const work = vi.fn(async (...given: unknown[]) => given.length);
  expect(await during(work)).toBe(0);
  expect(await alone(work)).toBe(0);
  vi.unstubAllGlobals();
});
