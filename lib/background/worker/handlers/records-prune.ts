import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { pruneOldest } from '#lib/records/space';

/** So many rows at a time: a tenth of the largest shops, and a moment's work. */
const ROWS = 20_000;

export const recordsPrune: Handlers['records.prune'] = async () => {
  const removed = await pruneOldest(ROWS);
  return removed.ok ? ok({ removed: removed.value }) : removed;
};
