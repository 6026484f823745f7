/**
 * How many calls have to be free before a chain of pages is begun anew that broke because there were too few: one more than it had, and each
 * time at least twice as many as before. Without that the same pages are asked for, and stored, again and again.
 */
export const roomAfter = (room: number, pages: number): number => Math.max(2 * room, pages + 1);

/**
 * Whether no waiting gives a chain that broke the calls that it needs.
 *
 * @param most calls that reports may use together
 */
export const neverHasRoom = (room: number, pages: number, most: number): boolean => pages >= most || room > 4 * most;
