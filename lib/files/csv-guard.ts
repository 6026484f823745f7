/**
 * Where a spreadsheet may begin a cell, whichever separator it takes: at the start, after any separator and after a break of line, with
 * quotes and blanks between. There nothing may stand that it would run as a formula.
 */
const BEGINS = /(^|[,;|\t\r\n])((?:[^\S\t\r\n]|")*)('*)(?=[=+\-@＝＋－＠])/gu;
/** Some programs drop these before they look for a formula. */
const DROPPED = /^'*(?=[\t\r])/;

/** Text that no program runs: an apostrophe before every sign that could begin a formula. */
export const guarded = (text: string): string => text.replace(BEGINS, "$1$2$3'").replace(DROPPED, "$&'");

/** The text as it was before it was guarded. */
export const unguarded = (text: string): string =>
  text
    .replace(DROPPED, (marks) => marks.slice(0, -1))
    .replace(BEGINS, (_whole, start: string, gap: string, marks: string) => start + gap + marks.slice(0, -1));

/** One cell of a CSV file: guarded, and in quotes where it holds any separator. */
export function csvText(text: string): string {
  const harmless = guarded(text);
  return /[",;|\t\r\n]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
