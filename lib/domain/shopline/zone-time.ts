import { momentOfLocal, readLocalTime } from '#lib/domain/local-time';

/** "2026-01-01T08:00", as a field for date and time holds it, by the store's clock; empty for none. */
export function localText(moment: number | null, timeZone: string): string {
  if (moment === null) return '';
  const [day = '', month = '', year = '', hour = '', minute = ''] = parts(moment, timeZone);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** The moment (Unix ms) of what such a field holds; null where it is no moment. A day alone is its first minute. */
export function momentOfText(text: string, timeZone: string): number | null {
  const typed = text.trim();
  const local = readLocalTime(/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(typed) ? `${typed} 00:00` : typed);
  return local === null ? null : momentOfLocal(local, timeZone);
}

function parts(moment: number, timeZone: string): string[] {
  const found = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment);
  return ['day', 'month', 'year', 'hour', 'minute'].map((type) => found.find((part) => part.type === type)?.value ?? '');
}
