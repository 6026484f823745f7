import { formatDate } from './format-date';
import { clockOf, ownZone } from './zone-clock';

/** A moment (Unix ms) in words, by one clock. A clock that is not the person's own is named: "10:00 GMT−3". */
export interface Moments {
  /** "10:00"; of another day "28 Nov 10:00". */
  readonly at: (ms: number) => string;
  /** "10:00". */
  readonly time: (ms: number) => string;
  /** "28 Nov 2026 10:00". */
  readonly full: (ms: number) => string;
  /** "10:00" of today, else "28 Nov": where there is no room for more. */
  readonly short: (ms: number) => string;
  /** "28 Nov". Days are those of the clock's place; they carry no name. */
  readonly day: (ms: number) => string;
  /** "28 Nov 2026". */
  readonly dayYear: (ms: number) => string;
}

/**
 * The one way that moments are written for a person.
 *
 * @param language of the person, BCP 47
 * @param timeZone IANA name: the market's of what the moment belongs to; the person's own where it belongs to none
 * @param own the person's zone
 * @param now Unix ms
 */
export function momentsOf(language: string, timeZone: string, own: string = ownZone(), now: () => number = Date.now): Moments {
  const write = (ms: number, style: Parameters<typeof formatDate>[3]) => formatDate(ms, language, timeZone, style);
  const named = (ms: number, text: string) => (isSameClock(ms, timeZone, own) ? text : `${text} ${zoneName(ms, language, timeZone)}`);
  const isToday = (ms: number) => clockOf(ms, timeZone).slice(0, 10) === clockOf(now(), timeZone).slice(0, 10);
  return {
    at: (ms) => named(ms, write(ms, isToday(ms) ? 'time' : 'dayTime')),
    time: (ms) => named(ms, write(ms, 'time')),
    full: (ms) => named(ms, `${write(ms, 'dayYear')} ${write(ms, 'time')}`),
    short: (ms) => (isToday(ms) ? named(ms, write(ms, 'time')) : write(ms, 'day')),
    day: (ms) => write(ms, 'day'),
    dayYear: (ms) => write(ms, 'dayYear'),
  };
}

/** By what they show at that moment, not by their names: many zones have one clock. */
const isSameClock = (ms: number, zone: string, other: string): boolean => zone === other || clockOf(ms, zone) === clockOf(ms, other);

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A zone as the language shortens it: "BRT", "GMT−3". */
export function zoneName(ms: number, language: string, timeZone: string): string {
  const key = `${language} ${timeZone}`;
  const format = formatters.get(key) ?? new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' });
  formatters.set(key, format);
  return (format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone).replace('-', '−');
}
