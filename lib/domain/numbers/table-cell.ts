/**
 * One cell of a table: text, or what a workbook tells more of. A workbook keeps numbers, not the way they are shown: they are never read
 * again by a country's form.
 */
export type TableCell = string | TypedCell;

export interface TypedCell {
  /** As it is shown, in plain form: "12.5", "10%", "2027-01-01 10:00". */
  readonly text: string;
  /** Its number as plain decimal text, of a percentage what stands before the sign; absent where it is none. */
  readonly number?: string;
  /** `percent`, or the currency's sign that the cell's format shows. */
  readonly unit?: string;
  /** Digits beyond what a spreadsheet keeps are lost. */
  readonly rounded?: true;
  /** Where its hyperlink leads. */
  readonly href?: string;
}

export type TableRow = readonly TableCell[];
export type CellTable = readonly TableRow[];

/** Whether a spreadsheet has cut the digits of an id ("2.35E+10"): it is nobody's id any more. */
export const isRoundedId = (cell: TableCell): boolean =>
  (typeof cell === 'object' && cell.rounded === true) || /^\d([.,]\d+)?e\+\d+$/i.test(cellText(cell).trim());

export const cellText = (cell: TableCell | undefined): string => (typeof cell === 'object' ? cell.text : (cell ?? ''));
