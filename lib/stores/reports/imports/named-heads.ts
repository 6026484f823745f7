import { fileHeads } from '#lib/records/reports/imports/answers';
import type { FileHeadRow } from '#lib/records/reports/imports/import-rows';
import { useLive } from '#lib/stores/shell/use-live';

export { dropFileHead, MOST_HEADS, putFileHead } from '#lib/records/reports/imports/answers';
export type { FileHeadRow };

const TABLES = ['fileHeads'] as const;

/** Heads of which the person said what their columns hold, the last one first; live. */
export function useNamedHeads(): readonly FileHeadRow[] {
  const { value } = useLive(TABLES, fileHeads, '');
  return [...(value ?? [])].sort((one, other) => other.at - one.at);
}
