import { type Badge, MARK } from './badge';

/** Height of a badge's line. */
const LINE = 18;
const GAP = 8;
/** Less room than this shows nothing that could be read. */
const LEAST = 64;

interface Room {
  readonly badge: Badge;
  /** beside: on the line of the id. below: under the last line of the cell. */
  readonly at: 'beside' | 'below' | 'nowhere';
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Puts badges where there is room already: beside the id, else below the product, else nowhere. No row ever grows for one:
 * tables whose columns are tables of their own would fall out of line. All writes come before all reads, so that the browser lays
 * the page out once a pass, and once more only where a badge has to move.
 *
 * @returns the badges that the page could not take without moving
 */
export function placeBadges(badges: readonly Badge[]): readonly Badge[] {
  const fresh = badges.filter(({ host }) => !host.isConnected);
  const before = fresh.map(heightOf);
  for (const badge of fresh) attach(badge, 'beside');
  for (const badge of badges) badge.width ||= badge.label.getBoundingClientRect().width;
  const rooms = badges.map(roomFor);
  for (const { badge, at } of rooms) attach(badge, at);
  const origins = badges.map(({ host }) => host.getBoundingClientRect());
  const moved = fresh.filter((badge, index) => Math.abs(heightOf(badge) - (before[index] ?? 0)) > 0.5);
  // What is shown now stands outside of the page's flow: it moves nothing any more.
  rooms.forEach((room, index) => {
    show(room, origins[index] as DOMRect);
  });
  return moved;
}

const heightOf = ({ row }: Badge) => row.getBoundingClientRect().height;

function roomFor(badge: Badge): Room {
  const { cell, line, width } = badge;
  const outer = cell.getBoundingClientRect();
  const text = line ? rectOf(line) : null;
  const beside = text && line && takesSibling(blockOf(line, cell), cell) ? outer.right - GAP - text.right - GAP : 0;
  const bottom = rectOf(boxOf(cell)).bottom;
  const left = text?.left ?? rectOf(boxOf(cell)).left;
  const below = outer.bottom - bottom > LINE ? outer.right - GAP - left : 0;
  const onLine = {
    badge,
    at: 'beside',
    x: (text?.right ?? 0) + GAP,
    y: (text?.top ?? 0) + ((text?.height ?? 0) - LINE) / 2,
    width: beside,
  } as const;
  if (beside >= width) return onLine;
  if (below >= Math.min(width, LEAST)) return { badge, at: 'below', x: left, y: bottom, width: below };
  return beside >= LEAST ? onLine : { ...onLine, at: 'nowhere' };
}

/** Beside an id, the host follows the id's own line: what comes later in the cell may still grow without moving it. */
function attach({ cell, line, host }: Badge, at: Room['at']): void {
  const block = at === 'beside' && line ? blockOf(line, cell) : null;
  if (block && takesSibling(block, cell)) {
    if (block.nextSibling !== host) block.after(host);
    return;
  }
  const box = boxOf(cell);
  if (box.lastChild !== host) box.append(host);
}

function show({ badge: { label }, at, x, y, width }: Room, origin: DOMRect): void {
  label.style.display = at === 'nowhere' ? 'none' : 'block';
  label.style.left = `${Math.round(x - origin.left)}px`;
  label.style.top = `${Math.round(y - origin.top)}px`;
  label.style.maxWidth = `${Math.floor(width)}px`;
}

/** The cell's own box: its one element, where it has just one. */
function boxOf(cell: Element): Element {
  const inner = [...cell.children].filter((child) => !child.hasAttribute(MARK));
  const [only] = inner;
  return only && inner.length === 1 && isBlock(only) ? only : cell;
}

/** What an element shows, without the room that its box has beyond that. */
function rectOf(element: Element): DOMRect {
  const range = document.createRange();
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
