/**
 * "October 2026", "outubro de 2026".
 *
 * @param month 202610, by whatever calendar
 * @param language of the person, BCP 47
 */
export const monthName = (month: number, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    Date.UTC(Math.floor(month / 100), (month % 100) - 1, 1),
  );
