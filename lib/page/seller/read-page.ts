import { inView, type Rows } from './in-view';
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

export interface PageReader {
  /** Reads the products that a page shows, row by row, by what each row says of itself. */
  readonly read: (root: Element, spec: PageSpec, most: number) => PageRead;
  /** The page has changed: what was read of it counts no more. */
  readonly forget: () => void;
}

/** Reads each row once for as long as nothing in the page changes: scrolling asks for the same rows again and again. */
export function createReader(): PageReader {
  let tables: readonly Rows[] | null = null;
  let known = new WeakMap<Element, RowEvidence>();
  const evidenceOf = (row: Element, spec: PageSpec) => {
    const evidence = known.get(row) ?? readEvidence(row, spec);
    known.set(row, evidence);
    return evidence;
  };
  return {
    read: (root, spec, most) => {
      tables ??= tablesIn(root, spec);
      const read: (RowEvidence & { row: Element })[] = [];
      let rows = 0;
      for (const table of tables) {
        // Where each column is a table of its own, the tables have the same rows.
        rows = Math.max(rows, table.length);
        for (const row of inView(table, most)) {
          if (read.length >= most) break;
          const evidence = evidenceOf(row, spec);
          if (evidence.ids.size > 0 || evidence.key) read.push({ ...evidence, row });
        }
      }
      // One row whose key is not its product shows that the keys of this page are ids of something else.
      const keysLie = read.some(({ ids, key }) => key !== null && ids.size > 0 && !ids.has(key));
      return { rows, found: read.map(({ row, cell, line, ...evidence }) => ({ row, cell, line, id: productOf(evidence, keysLie) })) };
    },
    forget: () => {
      tables = null;
      known = new WeakMap();
    },
  };
}

/**
 * The rows of each table. A table's own list of children needs no search; other rows are few, or drawn few at a time. Rows that hold
 * no product are looked for once: where there are none, not one of hundreds of rows is touched.
 */
function tablesIn(root: Element, { rows, notRows, copies }: PageSpec): readonly Rows[] {
  const counts = (element: Element) => !element.closest(copies);
  const bodies = [...root.querySelectorAll('tbody')].filter(counts).map(({ children }) => children);
  const others = [...root.querySelectorAll(`:is(${rows}):not(tbody > *)`)].filter(counts);
  return [...bodies, ...Map.groupBy(others, (row) => row.parentElement).values()].map((table) =>
    table[0]?.parentElement?.querySelector(`:scope > :is(${notRows})`) ? Array.from(table).filter((row) => !row.matches(notRows)) : table,
  );
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
