import type { ExportProgress, ExportQuestion } from '#lib/domain/reports/earnings/export';
import type { EarningsQuestion, EarningsScope } from '#lib/domain/reports/earnings/question';
import type { RowsQuestion } from '#lib/domain/reports/earnings/rows';
import type { Result } from '#lib/domain/result';

/** What the page asks of its worker. */
export type EarningsTask =
  | { readonly kind: 'ask'; readonly question: EarningsQuestion }
  | { readonly kind: 'rows'; readonly question: RowsQuestion }
  | { readonly kind: 'forecast'; readonly scope: EarningsScope }
  | { readonly kind: 'save'; readonly question: ExportQuestion; readonly place: FileSystemFileHandle | null };

export type ToWorker = { readonly id: number; readonly task: EarningsTask } | { readonly id: number; readonly cancel: true };
export type FromWorker =
  | { readonly id: number; readonly result: Result<unknown> }
  | { readonly id: number; readonly progress: ExportProgress };
