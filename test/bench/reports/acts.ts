/** What is done with the lines, by our report store or by rows in Dexie. */
export type ReportAct =
  | { readonly act: 'fill'; readonly with: Side; readonly lines: number }
  | { readonly act: 'chart' | 'group' | 'upsert' | 'export' | 'size'; readonly with: Side };

export type Side = 'store' | 'totals' | 'dexie';

/** How long it took in milliseconds, or how large it is in kB, and what it gave: equal for both sides. */
export interface ReportAnswer {
  readonly took: number;
  readonly gave: string;
}
