import type { Result } from '#lib/domain/result';
import { read, write } from '#lib/records/transact';
import type { PresetUseRow } from './link-rows';

/** Counts one use of a preset, at `now` (Unix ms). */
export const notePresetUse = (presetId: string, now: number): Promise<Result<null>> =>
  write(['presetsUsed'], async (transaction) => {
    const store = transaction.objectStore('presetsUsed');
    const before = await store.get(presetId);
    await store.put({ presetId, usedAt: now, times: (before?.times ?? 0) + 1 });
    return null;
  });

/** The last used first. */
export const presetsByUse = (): Promise<Result<PresetUseRow[]>> =>
  read(['presetsUsed'], async (transaction) => (await transaction.objectStore('presetsUsed').getAll()).sort((a, b) => b.usedAt - a.usedAt));
