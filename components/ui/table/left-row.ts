/**
 * Rows that were left for what they opened, by the address that they stood at and their list: who comes back goes on there, with keys and eyes.
 * A row that has gone since, or that the present filter hides, leaves it to the view.
 */
const rows = new Map<string, string>();
let wentOn = '';

const placeOf = (list: string): string => `${location.hash} ${list}`;

/** Opens a row, and keeps which one it was where that leads to another address. */
export function leaveRow(list: string, row: string, open: () => void): void {
  const [place, address] = [placeOf(list), location.hash];
  open();
  if (location.hash !== address) rows.set(place, row);
}

/** The row that was left here, as long as nothing else has the focus; null: none. */
export const leftRow = (list: string): string | null => (isFree() ? (rows.get(placeOf(list)) ?? null) : null);

/** The keys go on at the row that was left here. */
export function goOnAt(list: string, element: HTMLElement, shows: HTMLElement = element): void {
  rows.delete(placeOf(list));
  wentOn = location.hash;
  element.focus({ preventScroll: true });
  shows.scrollIntoView?.({ block: 'nearest' });
}

/** Whether the keys have gone on at a row of the present address: it is not to be scrolled away from it. */
export const isAtLeftRow = (): boolean => wentOn === location.hash && !isFree();

/** Nothing has the focus, or only the view as a whole. */
const isFree = (): boolean => document.activeElement === document.body || document.activeElement?.tagName === 'MAIN';
