import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { clockOf } from '#lib/domain/time/zone-clock';
import { SYNC_LIMITS } from './limits';
import { answeredDays, countDays, type DayRange, daysToRead, type KnownDay, rangesOf, type SyncReason } from './plan';
import { afterHole, afterPage, asOfNow, firstStep, narrowed, type PageStep, restarted, type SyncStep, within } from './steps';

const DAY = 86_400_000;
const TODAY = 20_786;
const NOON = TODAY * DAY + DAY / 2;
const startOf = (day: number) => day * DAY;
const daysOf = (ranges: readonly DayRange[]): number[] =>
  ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));

const anyDays = fc.uniqueArray(fc.integer({ min: TODAY - 89, max: TODAY }), { minLength: 1, maxLength: 90 });
const density = fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 50, max: 20_000, noNaN: true }));
const knownDay = fc.record({
  day: fc.integer({ min: TODAY - 120, max: TODAY }),
  asOf: fc.option(fc.integer({ min: NOON - 100 * DAY, max: NOON + DAY }), { nil: null }),
  open: fc.nat(2),
  unjudged: fc.nat(2),
  unread: fc.nat(1),
  hole: fc.option(fc.constant({}), { nil: null }),
});
const knownDays = fc.uniqueArray(knownDay, { selector: ({ day }) => day, maxLength: 120 });
const reason = fc.constantFrom<SyncReason>('view', 'alarm', 'person');

describe('what is read', () => {
  it('is of the days that the API answers for, and all of them at first', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 1, max: 120 }), { nil: null }), reason, (reach, why) => {
        const window = answeredDays(TODAY, reach);
        expect(countDays(window)).toBe(Math.min(reach ?? 90, 90));
        expect(daysToRead(window, [], { now: NOON, reason: why, startOf })).toEqual(daysOf([window]));
      }),
    );
  });

  it('is each day that is not known to its end, and no day that is', () => {
    fc.assert(
      fc.property(knownDays, reason, (known, why) => {
        const window = answeredDays(TODAY, null);
        const read = new Set(daysToRead(window, known, { now: NOON, reason: why, startOf }));
        const rows = new Map<number, KnownDay>(known.map((row) => [row.day, row]));
        for (const day of daysOf([window])) {
          const row = rows.get(day);
          const isUnknown = !row || row.asOf === null || row.hole !== null || row.asOf > NOON;
          // An order bought at the day's last moment may show a day later.
          const wasEarly = row?.asOf != null && row.asOf < startOf(day + 2);
          const nothingOpen = row !== undefined && row.open + row.unjudged + row.unread === 0;
          if (isUnknown || wasEarly) expect(read.has(day)).toBe(true);
          else if (nothingOpen) expect(read.has(day)).toBe(false);
          else if (row.open > 0 && why === 'person') expect(read.has(day)).toBe(true);
        }
        for (const day of read) expect(day >= window.from && day <= window.to).toBe(true);
      }),
    );
  });

  it('settles: what was answered now is not read again in the same hour but for the last two days', () => {
    const known = daysOf([answeredDays(TODAY, null)]).map((day) => ({ day, asOf: NOON, open: 1, unjudged: 1, unread: 0, hole: null }));
    expect(daysToRead(answeredDays(TODAY, null), known, { now: NOON + DAY / 24, reason: 'view', startOf })).toEqual([TODAY - 1, TODAY]);
  });

  it('is few ranges, the newest first, with no day left out', () => {
    fc.assert(
      fc.property(anyDays, fc.option(density, { nil: null }), (days, perDay) => {
        const ranges = rangesOf(days, perDay);
        const covered = daysOf(ranges);
        expect(new Set(covered).size).toBe(covered.length);
        for (const day of days) expect(covered).toContain(day);
        ranges.forEach(({ from, to }, at) => {
          expect(days).toContain(from);
          expect(days).toContain(to);
          expect(to < (ranges[at - 1]?.from ?? Number.POSITIVE_INFINITY)).toBe(true);
        });
        const sorted = [...days].sort((one, other) => one - other);
        sorted.forEach((day, place) => {
          const before = sorted[place - 1];
          if (before === undefined || !ranges.some(({ from, to }) => from <= before && day <= to)) return;
          expect((day - before - 1) * (perDay ?? Number.POSITIVE_INFINITY) || 0).toBeLessThanOrEqual(SYNC_LIMITS.gap);
        });
      }),
    );
  });
});

/** A server of so many conversions each day, which breaks chains, has trouble, and refuses what is too old, as a list of chances tells. */
function drive(start: SyncStep, perDay: (day: number) => number, chances: readonly number[], oldest: number) {
  let at = 0;
  let now = NOON;
  const chance = () => chances[at++ % chances.length] ?? 0;
  const answered: number[] = [];
  const holes: number[] = [];
  const asked: DayRange[] = [];
  let place = { rows: 0, read: 0 };
  let step = start;
  for (let pages = 0; step.is === 'page'; pages++) {
    if (pages > 20_000) throw new Error('has no end');
    // What keeps a chain waiting now and then for longer than it lives; luck comes back in time.
    now += chance() > 0.93 && pages < 500 ? 60_000 : 900;
    const doing: PageStep = asOfNow(step, now);
    if (!doing.scroll) {
      asked.push(doing.slice);
      if (doing.slice.from < oldest) {
        step = narrowed(doing);
        continue;
      }
      place = { rows: daysOf([doing.slice]).reduce((sum, day) => sum + perDay(day), 0), read: 0 };
    }
    const luck = pages < 500 ? chance() : 0;
    if (luck > 0.97) {
      step = doing.tries === 0 ? restarted(doing, 1) : afterHole(doing);
      if (doing.tries > 0) holes.push(...daysOf([doing.slice]));
      continue;
    }
    const conversions = Math.min(SYNC_LIMITS.page, place.rows - place.read);
    place.read += conversions;
    const more = place.read < place.rows;
    const { next, done } = afterPage(
      doing,
      { counts: {}, conversions, mark: String(pages), scrollId: more ? `page ${pages}` : null },
      { asked: now, answered: now },
    );
    if (done) answered.push(...daysOf([done.slice]));
    step = next;
  }
  return { answered, holes, asked };
}

describe('the slices of a sync', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 200 });

  it('cover every day exactly once, as an answer or as a hole, whatever breaks on the way', () => {
    let [broken, tooOld] = [0, 0];
    fc.assert(
      fc.property(
        anyDays,
        fc.option(density, { nil: null }),
        density,
        chances,
        fc.integer({ min: 80, max: 95 }),
        (days, known, real, luck, reach) => {
          const ranges = rangesOf(days, known);
          const oldest = TODAY - reach + 1;
          const { answered, holes, asked } = drive(firstStep(ranges, known), () => Math.round(real), luck, oldest);
          const wanted = daysOf(ranges).filter((day) => day >= oldest);
          expect([...answered, ...holes].sort()).toEqual(wanted.sort());
          for (const { from, to } of asked) expect(countDays({ from, to })).toBeLessThanOrEqual(SYNC_LIMITS.window);
          broken += holes.length;
          tooOld += asked.filter(({ from }) => from < oldest).length;
        },
      ),
      { numRuns: 300 },
    );
    expect(broken).toBeGreaterThan(50);
    expect(tooOld).toBeGreaterThan(20);
  });

  it('come newest first, yesterday and today before all others', () => {
    const window = answeredDays(TODAY, null);
    const { asked } = drive(firstStep([window], null), () => 700, [0], 0);
    expect(asked[0]).toEqual({ from: TODAY - 1, to: TODAY });
    expect(asked.map(({ to }) => to)).toEqual([...asked.map(({ to }) => to)].sort((one, other) => other - one));
  });

  it.each([
    [0, 2],
    [5, 2],
    [100, 2],
    [1_500, 16],
    [20_000, 89],
  ])('are few: of %i conversions a day, %i for three months', (perDay, slices) => {
    const { asked } = drive(firstStep([answeredDays(TODAY, null)], null), () => perDay, [0], 0);
    expect(asked).toHaveLength(slices);
  });

  it('leave out what the API has forgotten meanwhile, and nothing else; a chain under way goes on', () => {
    fc.assert(
      fc.property(anyDays, fc.option(density, { nil: null }), fc.integer({ min: TODAY - 120, max: TODAY + 120 }), (days, perDay, from) => {
        const ranges = rangesOf(days, perDay);
        const { asked } = drive(within(firstStep(ranges, perDay) as PageStep, { from }), () => 700, [0], 0);
        expect(asked.flatMap((slice) => daysOf([slice])).sort()).toEqual(
          daysOf(ranges)
            .filter((day) => day >= from)
            .sort(),
        );
      }),
    );
    const first = firstStep([{ from: 1, to: 8 }], 10) as PageStep;
    const second = afterPage(first, { counts: {}, conversions: 500, mark: '1', scrollId: 'a' }, { asked: NOON, answered: NOON })
      .next as PageStep;
    expect(within(second, { from: 5 })).toBe(second);
  });

  it('go on with the same page where nothing was lost, and with half of the days where a chain broke', () => {
    const first = firstStep([{ from: 1, to: 8 }], 10) as PageStep;
    const second = afterPage(first, { counts: {}, conversions: 500, mark: '1', scrollId: 'a' }, { asked: NOON, answered: NOON })
      .next as PageStep;
    expect(asOfNow(second, NOON + SYNC_LIMITS.scrollLife)).toBe(second);
    expect(asOfNow(second, NOON + SYNC_LIMITS.scrollLife + 1)).toMatchObject({
      slice: { from: 5, to: 8 },
      left: [{ from: 1, to: 4 }],
      scroll: null,
      conversions: 0,
    });
  });
});

it('knows when a day of any market begins', () => {
  const zones = fc.constantFrom(...MARKET_CODES.map((code) => MARKETS[code].timeZone), 'America/New_York', 'Europe/Lisbon');
  fc.assert(
    fc.property(zones, fc.integer({ min: 15_000, max: 25_000 }), (zone, day) => {
      const start = startOfDay(day, zone);
      const date = new Date(day * DAY).toISOString().slice(0, 10);
      expect(clockOf(start, zone)).toBe(`${date}T00:00:00`);
      expect(clockOf(start - 1000, zone).slice(0, 10) < date).toBe(true);
    }),
  );
});
