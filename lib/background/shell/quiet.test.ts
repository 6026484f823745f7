import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beforeAll as first, whenQuiet } from './quiet';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Something that a person waits for, with its end in the test's hand. */
function work() {
  let end: () => void = () => undefined;
  const done = first(() => new Promise<void>((resolve) => (end = resolve)));
  return { done, end: () => end() };
}

async function isQuiet(quiet: Promise<void>): Promise<boolean> {
  return Promise.race([quiet.then(() => true), vi.advanceTimersByTimeAsync(0).then(() => false)]);
}

it('lets the event that woke the worker come first', async () => {
  const quiet = whenQuiet();
  expect(await isQuiet(quiet)).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(await isQuiet(quiet)).toBe(true);
});

it('waits for all that somebody waits for, also for what begins meanwhile, and for what fails', async () => {
  const quiet = whenQuiet();
  const click = work();
  await vi.advanceTimersByTimeAsync(100);
  expect(await isQuiet(quiet)).toBe(false);
  const another = work();
  click.end();
  await click.done;
  expect(await isQuiet(quiet)).toBe(false);
  const broken = first(() => Promise.reject(new Error('lost')));
  another.end();
  await another.done;
  await expect(broken).rejects.toThrow('lost');
  expect(await isQuiet(quiet)).toBe(true);
});
