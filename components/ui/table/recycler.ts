import { fittedColumns } from './fit-figures';
import { createSlot, type Slot } from './slot';
import type { RecyclerRows, RowSpan } from './table-column';

/** Nothing moved for so long: it stands still. A browser tells the end of each single step of scrolling, dozens of times a second. */
const STILL_MS = 150;

/** Tells once after a while of movements. One timer serves a whole scroll and is set anew only when it runs out too early. */
function whenStill(tell: () => void): { moved(): void; stop(): void } {
  let movedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    const left = movedAt + STILL_MS - performance.now();
    timer = left > 1 ? setTimeout(check, left) : undefined;
    if (timer === undefined) tell();
  };
  return {
    moved: () => {
      movedAt = performance.now();
      timer ??= setTimeout(check, STILL_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

export interface Recycler<Row> {
  /** Shows other rows, or the same ones anew. Costs as much as what is in view. */
  show(rows: RecyclerRows<Row>): void;
  /** Brings a row into view, below the head and above the edge. */
  reveal(index: number): void;
  /** Whole rows that fit into the window. */
  page(): number;
  drawn(): RowSpan;
  destroy(): void;
}

/** Rows beyond each edge that are drawn too. */
const SPARE = 6;

/**
 * Draws the rows in view into `body` and uses their elements again for the rows that come: while scrolling nothing is made, only the words
 * of the rows that enter are set. Row n always stands in element n modulo their number, so one step of a row touches one element.
 *
 * @param box what scrolls
 * @param body holds the rows, as high as all of them
 * @param onStill told once the table stands still after other rows were drawn
 */
export function createRecycler<Row>(box: HTMLElement, body: HTMLElement, id: string, onStill: () => void): Recycler<Row> {
  let rows: RecyclerRows<Row> = { columns: [], count: 0, rowAt: () => undefined, isSelected: null, active: -1 };
  let slots: Slot<Row>[] = [];
  let height = 48;
  let inner = 0;
  let head = 0;
  let from = 0;
  let to = 0;
  const widths = fittedColumns(box);
  const fitWidths = () => widths.fit(slots.filter((slot) => slot.index() >= 0).map(({ element }) => element));

  const draw = (anew: boolean) => {
    const first = Math.max(0, Math.floor(box.scrollTop / height) - SPARE);
    const start = Math.max(0, Math.min(first, rows.count - slots.length));
    const end = Math.min(rows.count, start + slots.length);
    if (!anew && start === from && end === to) return;
    for (let index = start; index < end; index++) {
      const slot = slots[index % slots.length];
      if (slot && (anew || slot.index() !== index)) slot.bind(index, index * height, rows);
    }
    if (anew) for (const slot of slots) if (slot.index() < start || slot.index() >= end) slot.hide();
    from = start;
    to = end;
    still.moved();
  };
  const measure = () => {
    height = rowHeight(box);
    inner = box.clientHeight;
    head = (body.previousElementSibling as HTMLElement | null)?.offsetHeight ?? 0;
    const wanted = Math.min(Math.ceil(inner / height) + 2 * SPARE + 1, Math.max(rows.count, 1));
    while (slots.length > wanted) slots.pop()?.element.remove();
    while (slots.length < wanted) {
      const slot = createSlot(id, rows.columns);
      slots.push(slot);
      body.append(slot.element);
    }
    body.style.height = `${rows.count * height}px`;
    draw(true);
  };
  /** Elements stand as they were used; who reads the page from top to bottom gets them in order as soon as it stands still. */
  const putInOrder = () => {
    let next = body.firstElementChild;
    for (const { element } of slots.toSorted((a, b) => a.index() - b.index())) {
      if (element === next) next = next.nextElementSibling;
      else body.insertBefore(element, next);
    }
  };
  const still = whenStill(() => {
    putInOrder();
    fitWidths();
    onStill();
  });
  const onScroll = () => draw(false);
  const watch = new ResizeObserver(measure);
  watch.observe(box);
  box.addEventListener('scroll', onScroll, { passive: true });

  return {
    show: (next) => {
      if (next.columns !== rows.columns) {
        body.replaceChildren();
        slots = [];
        widths.show(next.columns);
      }
      rows = next;
      measure();
      fitWidths();
    },
    reveal: (index) => {
      const top = index * height;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top + height > box.scrollTop + inner - head) box.scrollTop = top + height - (inner - head);
      draw(false);
    },
    page: () => Math.max(1, Math.floor((inner - head) / height) - 1),
    drawn: () => ({ from, to }),
    destroy: () => {
      still.stop();
      watch.disconnect();
      box.removeEventListener('scroll', onScroll);
      body.replaceChildren();
      slots = [];
    },
  };
}

/** In rem by the style sheet, so that it grows with the text. */
const rowHeight = (box: HTMLElement): number => {
  const styles = getComputedStyle(box);
  return Number.parseFloat(styles.getPropertyValue('--vt-row')) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
};
