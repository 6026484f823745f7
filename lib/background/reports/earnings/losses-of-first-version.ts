import { earnedState } from '#lib/records/reports/earned';
import { estimateLosses } from '#lib/records/reports/report-store';
import { syncedAccounts } from '#lib/records/reports/synced-accounts';

/**
 * At the first wake of a version that tells what cancelled orders cost: lines of the first version are given an estimate, by the rule that was
 * learnt of the account's market, so that nobody reads a nothing until the next sync. What cannot be stored now is tried at the next wake.
 */
export async function tellLossesOfFirstVersion(): Promise<void> {
  const synced = await syncedAccounts();
  if (!synced.ok) return;
  for (const { accountId, list } of synced.value) {
    if (list !== 'conversions') continue;
    const known = await earnedState(accountId);
    await estimateLosses(accountId, known.ok ? known.value?.rule : undefined);
  }
}
