import { NO_DATA } from '#lib/domain/no-data';

/** `day` 28 Nov · `dayYear` 28 Nov 2026 · `time` 10:00 · `dayTime` 28 Nov 10:00 */
export type DateStyle = 'day' | 'dayYear' | 'time' | 'dayTime';

/**
 * A moment in the person's words: day first in every language, month short, clock of 24 hours.
 *
 * @param ms milliseconds since 1970, or null for no data
 * @param language of the person, BCP 47 ("en", "pt-BR")
 * @param timeZone IANA name, the market's as a rule
 */
export function formatDate(ms: number | null, language: string, timeZone: string, style: DateStyle): string {
  if (ms === null || Number.isNaN(new Date(ms).getTime())) return NO_DATA;
  const parts = new Map(
    formatter(language, timeZone)
      .formatToParts(ms)
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const day = `${part('day')} ${part('month')}`;
  const time = `${part('hour')}:${part('minute')}`;
  switch (style) {
    case 'day':
      return day;
    case 'dayYear':
      return `${day} ${part('year')}`;
    case 'time':
      return time;
    case 'dayTime':
      return `${day} ${time}`;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  formatters.set(key, made);
  return made;
}
