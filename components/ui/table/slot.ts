import type { RecyclerRows, TableColumn } from './table-column';

/** One row's elements, used for many rows one after the other. */
export interface Slot<Row> {
  readonly element: HTMLElement;
  /** The row that it shows; -1: none. */
  index(): number;
  bind(index: number, top: number, rows: RecyclerRows<Row>): void;
  hide(): void;
}

interface Cell<Row> {
  readonly column: TableColumn<Row>;
  /** Where `draw` draws. */
  readonly inner: HTMLElement;
  /** The words of a cell that has only words. */
  readonly words: Text | null;
}

export function createSlot<Row>(id: string, columns: readonly TableColumn<Row>[]): Slot<Row> {
  const element = make('tr', 'vt__row', 'row');
  const tick = make('span', 'vt__tick');
  const cells = columns.map((column, place): Cell<Row> => {
    const cell = make(place === 0 ? 'th' : 'td', column.end ? 'vt__cell vt__end' : 'vt__cell', place === 0 ? 'rowheader' : 'gridcell');
    const inner = place === 0 ? make('div', 'vt__name') : cell;
    if (place === 0) cell.append(tick, inner);
    const words = column.draw ? null : document.createTextNode('');
    if (words) inner.append(words);
    element.append(cell);
    return { column, inner, words };
  });
  let shown = -1;
  let selected: boolean | null | undefined;
  let active = false;
  return {
    element,
    index: () => shown,
    bind: (index, top, { rowAt, isSelected, active: activeRow }) => {
      if (shown !== index) {
        element.style.transform = `translateY(${top}px)`;
        element.id = `${id}-${index}`;
        // The head is row 1.
        element.setAttribute('aria-rowindex', String(index + 2));
        element.dataset['row'] = String(index);
        if (shown === -1) element.hidden = false;
        shown = index;
      }
      const now = isSelected ? isSelected(index) : null;
      if (now !== selected) {
        selected = now;
        tick.hidden = now === null;
        if (now === null) element.removeAttribute('aria-selected');
        else element.setAttribute('aria-selected', String(now));
      }
      if (active !== (index === activeRow)) {
        active = !active;
        element.classList.toggle('is-active', active);
      }
      fill(cells, rowAt(index));
    },
    hide: () => {
      if (shown === -1) return;
      shown = -1;
      element.hidden = true;
    },
  };
}

function fill<Row>(cells: readonly Cell<Row>[], row: Row | undefined): void {
  for (const { column, inner, words } of cells) {
    if (words) {
      const text = row === undefined ? '' : (column.text?.(row) ?? '');
      if (words.data !== text) words.data = text;
    } else if (row !== undefined) column.draw?.(inner, row);
  }
}

function make(tag: string, className: string, role?: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  if (role) element.setAttribute('role', role);
  return element;
}
