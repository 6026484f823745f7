import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SYNC_LIMITS } from './limits';
import { neverHasRoom } from './room';
import { afterPage, asOfNow, firstStep, hasBroken, type PageStep } from './steps';

const MINUTE = 60_000;

/** Reads one day while calls become free one a minute, at most so many of them; how many pages were asked for, null where it was given up. */
function readDay(pages: number, most: number, taken: (minute: number) => boolean): number | null {
  let step = firstStep([{ from: 1, to: 1 }], null);
  let [free, asked] = [0, 0];
  for (let minute = 0; minute < 100_000; minute++) {
    const now = minute * MINUTE;
    free = Math.max(0, Math.min(most, free + 1) - (taken(minute) ? 1 : 0));
    while (step.is === 'page') {
      const doing: PageStep = asOfNow(step, now);
      const room: number = doing.scroll ? 1 : Math.min(doing.room ?? 1, most);
      if (free < room) break;
      if (hasBroken(step, now) && neverHasRoom(doing.room ?? 1, step.pages, most)) return null;
      [free, asked] = [free - 1, asked + 1];
      const last = doing.pages + 1 === pages;
      step = afterPage(
        doing,
        { counts: {}, conversions: 1, mark: String(doing.pages), scrollId: last ? null : 'on' },
        { asked: now, answered: now },
      ).next;
    }
    if (step.is === 'end') return asked;
  }
  throw new Error('has no end');
}

it('a day that fits into the calls of reports is read, and no page of it more often than its chain is doubled', () => {
  expect(MINUTE, 'a chain breaks between two calls').toBeGreaterThan(SYNC_LIMITS.scrollLife);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (pages, more) => {
      const asked = readDay(pages, pages + more, () => false);
      expect(asked).not.toBeNull();
      expect(asked).toBeLessThanOrEqual(3 * pages);
    }),
  );
});

it('a day that does not fit, or whose calls others take, is read or given up after a few chains', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 200 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 2, max: 9 }),
      (pages, most, every) => {
        const asked = readDay(pages, most, (minute) => minute % every === 0);
        if (pages > most) expect(asked).toBeNull();
        else if (asked !== null) expect(asked).toBeLessThanOrEqual(pages * (4 + Math.log2(4 * most)));
      },
    ),
  );
});
