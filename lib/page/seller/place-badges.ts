import { type Badge, MARK } from './badge';

/** Height of a badge's line, and of the letters in it with a little air: so much room below a text is enough. */
const LINE = 18;
const LETTERS = 15;
const GAP = 8;
/** Less room than this shows nothing that could be read. */
const LEAST = 64;

/** Where the badge of a cell may stand. */
interface Spot {
  readonly badge: Badge;
  /** The block of the id's line, where one more block may follow it. */
  readonly block: Element | null;
  readonly box: Element;
}

interface Room {
  readonly badge: Badge;
  /** beside: on the line of the id. below: under the last line of the cell. */
  readonly at: 'beside' | 'below' | 'nowhere';
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

let range: Range | undefined;

/**
 * Puts badges where there is room already: beside the id, else below the product, else nowhere. No row ever grows for one:
 * tables whose columns are tables of their own would fall out of line. All reads stand together, and so do all writes, so that the
 * browser lays the page out once a pass, and once more only where a badge has to move. A badge keeps its place for as long as its
 * page (`news`), its text and the size of its cell stay as they are.
 *
 * @returns the badges that the page could not take without moving
 */
export function placeBadges(badges: readonly Badge[], news: boolean): readonly Badge[] {
  const due = badges.filter((badge) => news || badge.width === 0 || !badge.host.isConnected || badge.size !== sizeOf(badge));
  const fresh = due.filter(({ host }) => !host.isConnected);
  const before = fresh.map(heightOf);
  const spots = due.map(spotFor);
  for (const spot of spots) if (!spot.badge.host.isConnected) attach(spot, 'beside');
  for (const badge of due) badge.width ||= badge.label.getBoundingClientRect().width;
  const rooms = spots.map(roomFor);
  rooms.forEach(({ at }, index) => {
    attach(spots[index] as Spot, at);
  });
  const origins = due.map(({ host }) => host.getBoundingClientRect());
  const moved = fresh.filter((badge, index) => Math.abs(heightOf(badge) - (before[index] ?? 0)) > 0.5);
  for (const badge of due) badge.size = sizeOf(badge);
  // What is shown now stands outside of the page's flow: it moves nothing any more.
  rooms.forEach((room, index) => {
    show(room, origins[index] as DOMRect);
  });
  return moved;
}

const heightOf = ({ row }: Badge) => row.getBoundingClientRect().height;

function sizeOf({ cell }: Badge): string {
  const { width, height } = cell.getBoundingClientRect();
  return `${width} ${height}`;
}

function spotFor(badge: Badge): Spot {
  const { cell, line } = badge;
  const block = line && blockOf(line, cell);
  return { badge, block: block && takesSibling(block, cell) ? block : null, box: boxOf(cell) };
}

function roomFor({ badge, block, box }: Spot): Room {
  const { cell, line, width } = badge;
  const outer = cell.getBoundingClientRect();
  const text = line ? rectOf(line) : null;
  const inner = rectOf(box);
  const beside = text && block ? outer.right - GAP - text.right - GAP : 0;
  const left = text?.left ?? inner.left;
  const below = outer.bottom - inner.bottom > LETTERS ? outer.right - GAP - left : 0;
  const onLine = {
    badge,
    at: 'beside',
    x: (text?.right ?? 0) + GAP,
    y: (text?.top ?? 0) + ((text?.height ?? 0) - LINE) / 2,
    width: beside,
  } as const;
  if (beside >= width) return onLine;
  if (below >= Math.min(width, LEAST)) return { badge, at: 'below', x: left, y: Math.min(inner.bottom, outer.bottom - LINE), width: below };
  return beside >= LEAST ? onLine : { ...onLine, at: 'nowhere' };
}

/** Beside an id, the host follows the id's own line: what comes later in the cell may still grow without moving it. */
function attach({ badge: { host }, block, box }: Spot, at: Room['at']): void {
  if (at === 'beside' && block) {
    if (block.nextSibling !== host) block.after(host);
  } else if (box.lastChild !== host) box.append(host);
}

function show({ badge, at, x, y, width }: Room, origin: DOMRect): void {
  const { label } = badge;
  label.style.display = at === 'nowhere' ? 'none' : 'block';
  label.style.left = `${Math.round(x - origin.left)}px`;
  label.style.top = `${Math.round(y - origin.top)}px`;
  label.style.maxWidth = `${Math.floor(width)}px`;
  // What is not cut needs no clip, which the browser would carry through every frame.
  label.style.overflow = width < badge.width ? 'clip' : 'visible';
}

/** The cell's own box: its one element, where it has just one. */
function boxOf(cell: Element): Element {
  const inner = [...cell.children].filter((child) => !child.hasAttribute(MARK));
  const [only] = inner;
  return only && inner.length === 1 && isBlock(only) ? only : cell;
}

/** What an element shows, without the room that its box has beyond that. One range for all: a document carries each living one through every change. */
function rectOf(element: Element): DOMRect {
  range ??= document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** The block in whose flow a line of text stands. */
function blockOf(line: Element, cell: Element): Element {
  let block = line;
  while (block.parentElement && block !== cell && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  return block;
}

/** In a row of boxes, one more box would take a place; in a flow of blocks, an empty one takes none. */
const takesSibling = (block: Element, cell: Element) => block !== cell && block.parentElement !== null && isBlock(block.parentElement);
const isBlock = (element: Element) => /^(block|flow-root|table-cell|list-item)$/.test(getComputedStyle(element).display);
