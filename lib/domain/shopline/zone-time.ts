import { momentOfLocal, readLocalTime } from '#lib/domain/local-time';
import { clockOf } from '#lib/domain/time/zone-clock';

/** "2026-01-01T08:00", as a field for date and time holds it, by the store's clock; empty for none. */
export const localText = (moment: number | null, timeZone: string): string =>
  moment === null ? '' : clockOf(moment, timeZone).slice(0, 16);

/** No campaign is older, and none is planned for later: such a year is one of another calendar (0115, 1405, 2569) or stands for "no end". */
const FIRST_YEAR = 2015;
const LAST_YEAR = 2199;

/** The moment (Unix ms) of what such a field holds; null where it is none of a campaign. A day alone is its first minute. */
export function momentOfText(text: string, timeZone: string): number | null {
  const typed = text.trim();
  const local = readLocalTime(/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(typed) ? `${typed} 00:00` : typed);
  if (local === null) return null;
  const year = Number(local.slice(0, 4));
  return year < FIRST_YEAR || year > LAST_YEAR ? null : momentOfLocal(local, timeZone);
}
