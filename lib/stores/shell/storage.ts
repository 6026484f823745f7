import { useCallback, useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ok, type Result } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { type RecordsState, recordsState } from '#lib/records/records-state';
import { rowCounts, type SpaceUsed, spaceUsed } from '#lib/records/space';
import { OWN_TABLES, REREADABLE, TABLES, type TableName } from '#lib/records/tables';
import { type LiveAnswer, useLive } from './use-live';

export interface StorageUse {
  readonly space: SpaceUsed | null;
  /** The person's own: links, notes, findings, costs, changes. */
  readonly own: number;
  /** What an API gives again. */
  readonly readable: number;
}

/** How much this computer keeps, live. */
export const useStorageUse = (): LiveAnswer<StorageUse> => useLive(TABLES, useCallback(storageUse, []), '');

async function storageUse(): Promise<Result<StorageUse>> {
  const counts = await rowCounts();
  if (!counts.ok) return counts;
  const sum = (tables: readonly TableName[]) => tables.reduce((rows, table) => rows + counts.value[table], 0);
  return ok({ space: await spaceUsed(), own: sum(OWN_TABLES), readable: sum(REREADABLE) });
}

/** Whether the records can be relied on; null: not checked yet. */
export function useRecordsState(mark: unknown): RecordsState | null {
  const [state, setState] = useState<RecordsState | null>(null);
  useEffect(() => {
    let current = mark !== null;
    void recordsState().then((found) => current && setState(found));
    return () => {
      current = false;
    };
  }, [mark]);
  return state;
}

interface StorageCareState {
  readonly busy: 'records.prune' | 'records.startAfresh' | null;
  /** Rows that went; null: nothing asked yet. */
  readonly removed: number | null;
  readonly failure: Failure | null;
  readonly prune: () => Promise<void>;
  readonly startAfresh: () => Promise<boolean>;
}

/** Makes room, or gives up records that cannot be read. */
export const useStorageCare = create<StorageCareState>((set) => ({
  busy: null,
  removed: null,
  failure: null,
  prune: async () => {
    set({ busy: 'records.prune', failure: null });
    const answer = await ask('records.prune', {});
    set({ busy: null, ...(answer.ok ? { removed: answer.value.removed } : { failure: answer.failure }) });
  },
  startAfresh: async () => {
    set({ busy: 'records.startAfresh', failure: null });
    const answer = await ask('records.startAfresh', {});
    set({ busy: null, failure: answer.ok ? null : answer.failure });
    return answer.ok;
  },
}));
