import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compactDay, endOfMonth, readDay, weekday } from './day';
import { momentOfLocal, readLocalTime } from './local-time';
import { MARKET_CODES, MARKETS } from './market';
import { lastsLongEnough, momentFromSeconds, NO_END_SECONDS, secondsFromMoment } from './period';
import { isReportWindow, reportWindow, WINDOW_KINDS } from './reports/report-window';
import { tokenEndsAt } from './shops/token-life';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
const DAY = 86_400_000;

describe('a day', () => {
  it('is read in both forms and written back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readDay(day)).toBe(day);
        expect(readDay(compactDay(day))).toBe(day);
        expect(addDays(addDays(day, 40), -40)).toBe(day);
      }),
    );
  });

  it.each(['2026-02-29', '20261301', '2026-1-1', '', 'today', '2026-11-211'])('%s is none', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it('knows its week and its month', () => {
    expect(weekday('2026-11-21')).toBe(6);
    expect(endOfMonth('2028-02-10')).toBe('2028-02-29');
    expect(endOfMonth('2026-12-31')).toBe('2026-12-31');
  });
});

describe('a report’s window', () => {
  it('of any kind is one that Shopee takes', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...WINDOW_KINDS), (day, kind) => {
        expect(isReportWindow(reportWindow(kind, day, day))).toBe(true);
      }),
    );
  });

  it('is refused when a day is off', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('Day', 'Week', 'Last7d', 'Last30d'), fc.integer({ min: 1, max: 400 }), (day, kind, off) => {
        const window = reportWindow(kind, day, day);
        expect(isReportWindow({ ...window, to: addDays(window.to, off) })).toBe(false);
      }),
    );
  });

  it('of the running month ends with the latest day, of a past one with its last', () => {
    expect(reportWindow('Month', '2026-11-05', '2026-11-19')).toEqual({ kind: 'Month', from: '2026-11-01', to: '2026-11-19' });
    expect(reportWindow('Month', '2026-10-05', '2026-11-19')).toEqual({ kind: 'Month', from: '2026-10-01', to: '2026-10-31' });
    expect(isReportWindow({ kind: 'Month', from: '2026-10-02', to: '2026-10-31' })).toBe(false);
  });

  it('of a week runs from Sunday to Saturday', () => {
    expect(reportWindow('Week', '2026-11-11', '2026-11-19')).toEqual({ kind: 'Week', from: '2026-11-08', to: '2026-11-14' });
  });
});

describe('a local time', () => {
  it('is the moment that the market’s clock shows', () => {
    expect(momentOfLocal('2025-08-10T15:36:22', 'America/Sao_Paulo')).toBe(Date.parse('2025-08-10T18:36:22Z'));
    expect(momentOfLocal('2025-08-10T15:36:22', 'Asia/Ho_Chi_Minh')).toBe(Date.parse('2025-08-10T08:36:22Z'));
  });

  it('goes there and back in every market', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MARKET_CODES), fc.integer({ min: 1_577_836_800, max: 1_900_000_000 }), (market, seconds) => {
        const { timeZone } = MARKETS[market];
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(seconds * 1000);
        const local = readLocalTime(shown);
        expect(local).not.toBeNull();
        expect(momentOfLocal(local ?? '', timeZone)).toBe(seconds * 1000);
      }),
    );
  });
});

describe('moments of the wire', () => {
  it('go there and back, no end included', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 1, max: 4_000_000_000 }).map((seconds) => seconds * 1000)), (moment) => {
        expect(momentFromSeconds(secondsFromMoment(moment))).toBe(moment);
      }),
    );
    expect(secondsFromMoment(null)).toBe(NO_END_SECONDS);
    expect(momentFromSeconds(0)).toBeNull();
  });

  it('make a period long enough from seven full days on', () => {
    expect(lastsLongEnough({ start: 0, end: 7 * DAY })).toBe(true);
    expect(lastsLongEnough({ start: 0, end: 7 * DAY - 1 })).toBe(false);
    expect(lastsLongEnough({ start: 0, end: null })).toBe(true);
    expect(lastsLongEnough({ end: 5 })).toBe(true);
  });

  it('of a token’s end are seconds from now, or already a moment', () => {
    expect(tokenEndsAt(14_400, 1_000)).toBe(14_401_000);
    expect(tokenEndsAt(1_767_001_812, 1_000)).toBe(1_767_001_812_000);
  });
});
