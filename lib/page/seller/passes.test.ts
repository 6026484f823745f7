import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPasses } from './passes';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestIdleCallback', undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Scrolls every 100 ms; answers after how many ms each pass came, and whether it came inside a scroll event. */
function scrollFor(ms: number, partly: boolean, atOnce?: (passes: ReturnType<typeof createPasses>) => void) {
  const seen: { at: number; inScroll: boolean }[] = [];
  const began = performance.now();
  let inScroll = false;
  const passes = createPasses(() => seen.push({ at: performance.now() - began, inScroll }));
  atOnce?.(passes);
  while (performance.now() - began < ms) {
    inScroll = true;
    passes.scrolled(partly);
    inScroll = false;
    vi.advanceTimersByTime(100);
  }
  const during = seen.length;
  vi.advanceTimersByTime(5_000);
  return { during: seen.slice(0, during), after: seen.slice(during).map(({ at }) => at) };
}

describe('passes', () => {
  it('makes one of many reasons', () => {
    const pass = vi.fn();
    const passes = createPasses(pass);
    for (let each = 0; each < 5; each++) passes.soon();
    vi.advanceTimersByTime(349);
    expect(pass).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(pass).toHaveBeenCalledTimes(1);
  });

  it.each([1, 16, 100])(
    'are no more in a storm of changes, one every %i ms for ten seconds, than their floor allows, and no fewer',
    (every) => {
      const pass = vi.fn();
      const passes = createPasses(pass);
      for (let at = 0; at < 10_000; at += every) {
        passes.soon();
        vi.advanceTimersByTime(every);
      }
      expect(pass.mock.calls.length).toBeLessThanOrEqual(Math.ceil(10_000 / 350));
      expect(pass.mock.calls.length).toBeGreaterThan(20);
    },
  );

  it('come with a frame of the scrolling when one is due, at most once in three seconds, and once more at its end', () => {
    const { during, after } = scrollFor(10_000, true);
    expect(during.map(({ inScroll }) => inScroll)).toEqual([true, true, true]);
    expect(during[0]?.at).toBeLessThanOrEqual(3_100);
    expect(after).toHaveLength(1);
    expect(after[0]).toBeLessThan(10_000 + 350 + 200 + 100);
  });

  it('are not asked for by scrolling where every row was read, but join it', () => {
    expect(scrollFor(2_000, false)).toEqual({ during: [], after: [] });
    const { during, after } = scrollFor(2_000, false, (passes) => passes.soon());
    expect(during).toEqual([{ at: 400, inScroll: true }]);
    expect(after).toEqual([]);
  });

  it('wait for no frame that does not come, and for nobody who is away', () => {
    const pass = vi.fn();
    const passes = createPasses(pass);
    passes.soon();
    vi.advanceTimersByTime(300);
    passes.scrolled(false);
    vi.advanceTimersByTime(260);
    expect(pass).toHaveBeenCalledTimes(1);
    vi.stubGlobal('document', { hidden: true });
    passes.soon();
    vi.advanceTimersByTime(5_000);
    expect(pass).toHaveBeenCalledTimes(1);
    vi.stubGlobal('document', { hidden: false });
    passes.soon();
    passes.stop();
    vi.advanceTimersByTime(5_000);
    expect(pass).toHaveBeenCalledTimes(1);
  });
});
