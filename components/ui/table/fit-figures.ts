import type { TableColumn } from './table-column';

/** Gives a table's columns their widths, and those of figures the room that what is drawn needs. */
export interface FittedColumns {
  /** Widths as the columns ask for them, or as wide as their figures were already. */
  show(columns: readonly Pick<TableColumn<never>, 'id' | 'width' | 'end'>[]): void;
  /** Widens columns of which a drawn figure is cut: half an amount is another amount. They never become narrower, for rows would jump. */
  fit(rows: Iterable<Element>): void;
}

export function fittedColumns(box: HTMLElement): FittedColumns {
  let columns: readonly Pick<TableColumn<never>, 'id' | 'width' | 'end'>[] = [];
  const wider = new Map<string, number>();
  const widthOf = ({ id, width }: { readonly id: string; readonly width: number }) => Math.max(width, wider.get(id) ?? 0);
  const set = () => {
    const [first = 0, ...rest] = columns.map(widthOf);
    box.style.setProperty('--vt-first', `${first}rem`);
    box.style.setProperty('--vt-rest', `${rest.reduce((sum, width) => sum + width, 0)}rem`);
    box.style.setProperty('--vt-cols', rest.map((width) => `${width}rem`).join(' '));
  };
  return {
    show: (next) => {
      columns = next;
      set();
    },
    fit: (rows) => {
      const missing = new Map<string, number>();
      for (const row of rows)
        columns.forEach(({ id, end }, place) => {
          const cell = end && place > 0 ? row.children[place] : undefined;
          const lacks = cell ? cell.scrollWidth - cell.clientWidth : 0;
          if (lacks > (missing.get(id) ?? 0)) missing.set(id, lacks);
        });
      if (missing.size === 0) return;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      for (const column of columns) {
        const lacks = missing.get(column.id);
        // A quarter of a rem more: the next larger figure is often one digit longer.
        if (lacks) wider.set(column.id, widthOf(column) + lacks / rem + 0.25);
      }
      set();
    },
  };
}
