import { ok, type Result } from '#lib/domain/result';
import type { ImportRow } from '#lib/records/reports/imports/import-rows';
import { sweepImports } from '#lib/records/reports/imports/imports';
import { WORK_LOCK } from '#lib/settings/work-lock';

/** One file after the other, whatever window they were dropped in. */
export const IMPORTS_LOCK = 'sidecar-imports';

/**
 * Deletes what a reader that has ended left half written, unless a file is being read in now: that sweeps by itself.
 *
 * @param undone imports that can still be put back
 * @returns what was half written
 */
export const sweepLeft = (undone: readonly string[]): Promise<Result<readonly ImportRow[]>> =>
  navigator.locks.request(IMPORTS_LOCK, { ifAvailable: true }, async (lock) =>
    lock ? navigator.locks.request(WORK_LOCK, { mode: 'shared' }, () => sweepImports(undone)) : ok([]),
  ) as Promise<Result<readonly ImportRow[]>>;
