import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followScrolling } from './follow-scrolling';

const page = new EventTarget();
const scroll = () => void page.dispatchEvent(new Event('scroll'));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** How long one waits for the end while the page scrolls each 100 ms for so long. */
async function waited(scrollsFor: number, most: number): Promise<number> {
  const scrolling = followScrolling();
  const began = performance.now();
  if (scrollsFor > 0) scroll();
  const ended = scrolling.end(most).then(() => performance.now() - began);
  for (let at = 100; at <= scrollsFor; at += 100) {
    await vi.advanceTimersByTimeAsync(100);
    scroll();
  }
  await vi.advanceTimersByTimeAsync(10_000);
  scrolling.stop();
  return ended;
}

it('waits for nothing where nothing moves', async () => expect(await waited(0, 5_000)).toBe(0));

it('waits until the page has stood still for a moment', async () => expect(await waited(1_000, 5_000)).toBe(1_300));

it('does not wait for ever', async () => expect(await waited(4_000, 2_000)).toBe(2_000));
