import type { Failure } from '#lib/domain/failure';
import type { ImportRow } from '#lib/records/reports/imports/import-rows';
import type { FoundTable, HeadShown } from './import-tasks';
import type { OwnerChoice } from './owners/whose';
import type { StoredFile } from './store-file';

/** How a dropped file stands. Of an archive each table is one. */
export type FileState =
  | { readonly is: 'waiting' }
  /** First its bytes are looked into, then its rows are taken in. */
  | { readonly is: 'reading'; readonly unit: 'bytes' | 'rows'; readonly read: number; readonly of: number }
  /** Taken in now, `here` already, or `putBack`: it was undone, and counts again. */
  | { readonly is: StoredFile['is']; readonly row: ImportRow }
  | { readonly is: 'refused'; readonly code: string; readonly names: readonly string[] }
  | { readonly is: 'needsMapping'; readonly head: HeadShown; readonly code: string; readonly names: readonly string[] }
  | { readonly is: 'needsAccount'; readonly table: FoundTable; readonly owners: readonly OwnerChoice[] }
  | { readonly is: 'failed'; readonly failure: Failure };

export interface DroppedFile {
  readonly id: number;
  readonly name: string;
  readonly state: FileState;
  /** Of a report that is known, its head where some of its columns are not used. */
  readonly head: HeadShown | null;
}
