import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPace } from './report-changes';

const PAUSE = 1_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('tells a change at once, then once a pause, and always the last state', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2_500), { minLength: 1, maxLength: 60 }), (gaps) => {
      let state = 0;
      const reported: { readonly state: number; readonly at: number }[] = [];
      const pace = createPace(() => reported.push({ state, at: Date.now() }), PAUSE);
      for (const gap of gaps) {
        vi.advanceTimersByTime(gap);
        const [last, now] = [reported.at(-1), Date.now()];
        state += 1;
        pace.changed();
        if (!last || now - last.at > PAUSE) expect(reported.at(-1)).toEqual({ state, at: now });
      }
      vi.advanceTimersByTime(PAUSE);
      expect(reported.at(-1)?.state).toBe(state);
      for (const [place, { at }] of reported.entries())
        expect(at - (reported[place - 1]?.at ?? 0)).toBeGreaterThanOrEqual(place === 0 ? 0 : PAUSE);
      const count = reported.length;
      vi.advanceTimersByTime(10 * PAUSE);
      expect(reported).toHaveLength(count);
    }),
  );
});

it('tells nothing once it is stopped', () => {
  const tell = vi.fn();
  const pace = createPace(tell, PAUSE);
  pace.changed();
  pace.changed();
  pace.stop();
  vi.advanceTimersByTime(10 * PAUSE);
  expect(tell).toHaveBeenCalledTimes(1);
});
