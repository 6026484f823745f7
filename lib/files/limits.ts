/**
 * How much of a file is read. A list of 10,000 products with every column of Shopee's largest report stays well below each of these; what
 * is made to be large does not.
 */
export const LIMITS = {
  bytes: 10_000_000,
  /** Unpacked parts of a workbook together. */
  unpacked: 100_000_000,
  /** Files in the archive that a workbook is, with the pictures. */
  entries: 5_000,
  rows: 200_000,
  /** Lines of a text, with the empty ones. */
  lines: 400_000,
  /** Elements in the XML of a workbook, all its parts together. */
  elements: 3_000_000,
  /** Cells of all rows together, with the empty ones before the last that is filled. */
  cells: 2_000_000,
  /** Text of all cells together. */
  signs: 50_000_000,
  /** Cells further right are left out, and counted: stray ones stand in many good files. */
  columns: 1_000,
  sheets: 100,
} as const;

const OVER_LIMITS = 'OverLimits';

/** Thrown inside `lib/files` only; a caller gets the failure `fileOverLimits`. */
export const overLimits = (): Error => Object.assign(new Error('More than is read of a file'), { name: OVER_LIMITS });
export const isOverLimits = (error: unknown): boolean => error instanceof Error && error.name === OVER_LIMITS;

/** Counts what is taken of one file, all its sheets together. */
export interface Budget {
  /** Cells beyond the last column that is read. */
  leftOut: number;
  readonly takeElement: () => void;
  readonly takeRow: (cells: number, signs: number) => void;
}

export function newBudget(): Budget {
  let [rows, cells, signs, elements] = [0, 0, 0, 0];
  return {
    leftOut: 0,
    takeElement: () => {
      elements += 1;
      if (elements > LIMITS.elements) throw overLimits();
    },
    takeRow: (more, text) => {
      rows += 1;
      cells += more;
      signs += text;
      if (rows > LIMITS.rows || cells > LIMITS.cells || signs > LIMITS.signs) throw overLimits();
    },
  };
}
