import { useEffect, useState } from 'react';
import type { Job } from '#lib/domain/jobs/job';
import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { BulkLinkMade } from '#lib/domain/links/link-steps';
import { ok, type Result } from '#lib/domain/result';
import { type StepRow, stepRows } from '#lib/records/jobs/jobs';
import { readSetting } from '#lib/settings/settings';
import { saveSetting, useSetting } from '#lib/stores/shell/use-setting';

/** Lists whose ticks are remembered; those of older ones are gone from the recent jobs too. */
const MOST_JOBS = 30;
/** Rows that are read at once on the way to the next caption. */
const CHUNK = 200;
const LOCK = 'posted-captions';
const NONE: readonly number[] = [];

/** The rows of a list whose caption has been posted, in the order of their ticks. */
export const usePosted = (jobId: string): readonly number[] => useSetting('postedCaptions')[jobId] ?? NONE;

/** Ticks a row, or takes its tick away. Read anew and written under a lock: another window may tick the same list. */
export function markPosted(jobId: string, index: number, posted: boolean): Promise<Result<null>> {
  return navigator.locks.request(LOCK, async () => {
    const { [jobId]: before = NONE, ...others } = await readSetting('postedCaptions');
    const rest = before.filter((one) => one !== index);
    const now = posted ? [...rest, index] : rest;
    const jobs = Object.entries(others).slice(1 - MOST_JOBS);
    return saveSetting('postedCaptions', Object.fromEntries(now.length > 0 ? [...jobs, [jobId, now]] : jobs));
  });
}

/** What has to be known of a list to find its next row. */
interface PostedJob {
  readonly id: string;
  readonly counts: Pick<Job['counts'], 'total'>;
}

export interface CaptionOfRow {
  readonly index: number;
  readonly facts: CaptionFacts;
}

/** The first row with a link whose caption is not posted; null: all are. */
export async function nextToPost({ id, counts }: PostedJob): Promise<Result<CaptionOfRow | null>> {
  const posted = new Set((await readSetting('postedCaptions'))[id]);
  for (let from = 0; from < counts.total; from += CHUNK) {
    const rows = await stepRows(id, from, CHUNK);
    if (!rows.ok) return rows;
    const next = rows.value.find((row) => !posted.has(row.index) && factsOf(row) !== null);
    const facts = next ? factsOf(next) : null;
    if (next && facts) return { ok: true, value: { index: next.index, facts } };
  }
  return { ok: true, value: null };
}

/** What a row's caption can say; null: it has no link. Jobs of older versions know its link alone. */
export function factsOf({ result }: StepRow): CaptionFacts | null {
  const made = (result?.value as BulkLinkMade | null | undefined) ?? null;
  return made && (made.about ?? bareFacts(made.market, made.link));
}

/** The same as long as the list is open: another row whenever one was ticked or has got its link. Null: all are, or it is not known yet. */
export function useNextToPost(job: Pick<Job, 'id' | 'counts'>): CaptionOfRow | null {
  const { id, counts } = job;
  const { total } = counts;
  const made = counts.done + counts.reused;
  const posted = usePosted(id);
  const [next, setNext] = useState<CaptionOfRow | null>(null);
  useEffect(() => {
    let stale = false;
    const left = made > posted.length ? nextToPost({ id, counts: { total } }) : Promise.resolve(ok(null));
    void left.then((found) => {
      if (!stale) setNext(found.ok ? found.value : null);
    });
    return () => {
      stale = true;
    };
  }, [id, total, made, posted]);
  return next;
}
