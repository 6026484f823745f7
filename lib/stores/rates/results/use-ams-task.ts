import { useCallback } from 'react';
import { ok } from '#lib/domain/result';
import { rowsOfAccount } from '#lib/records/of-account';
import type { AmsTaskRow } from '#lib/records/rates/rows';
import { useLive } from '#lib/stores/shell/use-live';

const TASKS = ['amsTasks'] as const;

/** AMS's work on all products that began after a moment (Unix ms), as last polled; null: none is known. */
export function useAmsTask(accountId: string, since: number): AmsTaskRow | null {
  return useLive(
    TASKS,
    useCallback(() => readTask(accountId, since), [accountId, since]),
    `${accountId} ${since}`,
  ).value;
}

async function readTask(accountId: string, since: number) {
  const rows = await rowsOfAccount('amsTasks', accountId);
  return rows.ok ? ok(rows.value.find(({ startedAt }) => startedAt >= since) ?? null) : rows;
}
