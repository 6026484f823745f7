import { inView } from './in-view';
import type { PageSpec } from './page-spec';
import { type RowEvidence, readEvidence } from './row-evidence';

export interface RowRead {
  readonly row: Element;
  /** null: the row names no product, or more than one. */
  readonly id: string | null;
  readonly cell: Element | null;
  readonly line: Element | null;
}

export interface PageRead {
  /** Rows that the page has, on screen or not. */
  readonly rows: number;
  /** At most as many as were asked for. */
  readonly found: readonly RowRead[];
}

/** Reads the products that a page shows, row by row, by what each row says of itself. */
export function readPage(root: Document, spec: PageSpec, most: number): PageRead {
  const tables = Map.groupBy(root.querySelectorAll(`:is(${spec.rows}):not(${spec.notRows})`), (row) => row.parentElement);
  const read: (RowEvidence & { row: Element })[] = [];
  let rows = 0;
  for (const table of tables.values()) {
    // Where each column is a table of its own, the tables have the same rows.
    rows = Math.max(rows, table.length);
    for (const row of inView(table, most)) {
      if (read.length >= most) break;
      const evidence = readEvidence(row, spec);
      if (evidence.ids.size > 0 || evidence.key) read.push({ ...evidence, row });
    }
  }
  // One row whose key is not its product shows that the keys of this page are ids of something else.
  const keysLie = read.some(({ ids, key }) => key !== null && ids.size > 0 && !ids.has(key));
  return { rows, found: read.map(({ row, cell, line, ...evidence }) => ({ row, cell, line, id: productOf(evidence, keysLie) })) };
}

/** The product of a row alone. What stands nowhere but in its key is a guess that the background proves or drops. */
export function readRow(row: Element, spec: PageSpec): string | null {
  return productOf(readEvidence(row, spec), false);
}

function productOf({ ids, key }: Pick<RowEvidence, 'ids' | 'key'>, keysLie: boolean): string | null {
  if (ids.size > 1) return null;
  const [id = null] = ids;
  return id ?? (keysLie ? null : key);
}
