import { useState } from 'react';
import type { Job } from '#lib/domain/jobs/job';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { type ReadyRow, readyRows } from './job-texts';

/** Says what came of an act. `ofAll`: of all that is ready, to which more may come. */
export type BulkNotice = (text: string, of?: { readonly ofAll: boolean }) => void;

export interface CopyAll {
  /** So many a press copies. */
  readonly count: number;
  /** Whether they are those that came since the last press, not all. */
  readonly isRest: boolean;
  /** The rows to be copied by this press, as they are now; null: they could not be read, which was said. */
  readonly rows: () => Promise<readonly ReadyRow[] | null>;
  /** They are on the clipboard. `copied`: how that is said. */
  readonly taken: (rows: readonly ReadyRow[], copied: string) => void;
}

/**
 * Copying a list's texts all at once while it may still run: the first press takes what is ready, the next one what came since, and where
 * nothing came, all again.
 */
export function useCopyAll(job: Job, onNotice: BulkNotice): CopyAll {
  const failureTexts = useFailureTexts();
  const [given, setGiven] = useState<ReadonlySet<number>>(new Set());
  const ready = job.counts.done + job.counts.reused;
  const isRest = given.size > 0 && ready > given.size;
  return {
    count: isRest ? ready - given.size : ready,
    isRest,
    rows: async () => {
      const read = await readyRows(job);
      if (!read.ok) {
        onNotice(failureTexts(read.failure).says);
        return null;
      }
      const rest = read.value.filter(({ index }) => !given.has(index));
      return rest.length > 0 ? rest : read.value;
    },
    taken: (rows, copied) => {
      setGiven(new Set([...given, ...rows.map(({ index }) => index)]));
      onNotice(copied, { ofAll: true });
    },
  };
}
