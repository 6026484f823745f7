const formatters = new Map<string, Intl.DateTimeFormat>();

/** A moment (Unix ms) by the clock of a zone: "2026-12-10T23:00:59". */
export function clockOf(moment: number, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(moment).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}`;
}

/** The same with the zone's distance from UTC at that moment, which any program reads as the one moment it is: "2026-12-10T23:00:59-03:00". */
export function clockWithZone(moment: number, timeZone: string): string {
  const second = Math.floor(moment / 1000) * 1000;
  const rest = moment - second;
  const local = clockOf(second, timeZone);
  const minutes = Math.round((Date.parse(`${local}Z`) - second) / 60_000);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${local}${rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`}${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** The zone of this computer. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
