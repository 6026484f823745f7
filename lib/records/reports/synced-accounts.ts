import type { Result } from '#lib/domain/result';
import { read } from '#lib/records/transact';
import type { ReportSyncRow } from './sync-rows';

/** Accounts whose conversions, and shops whose performance, were read to the end once. */
export const syncedAccounts = (): Promise<Result<readonly ReportSyncRow[]>> =>
  read(['reportSyncs'], async (transaction) =>
    (await transaction.objectStore('reportSyncs').getAll()).filter(
      ({ list, endedAt }) => (list === 'conversions' || list === 'performance') && endedAt !== null,
    ),
  );
