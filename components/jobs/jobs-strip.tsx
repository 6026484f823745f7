import { useEffect, useId, useReducer, useState } from 'react';
import { Icon } from '#components/ui/icon';
import { Progress } from '#components/ui/progress';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { jobsInLine, lineChangesAt, lineCounts, shareOfRunning } from '#lib/domain/jobs/jobs-line';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useNumber } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { JobItem } from './job-item';
import { useJobTitle } from './job-title';
import { JobsLive } from './jobs-live';

/** One line for what goes on and what has ended since, in every view; it opens the list. `opens`: a job's rows can be shown from here. */
export function JobsStrip({ opens, except = null }: { opens: boolean; except?: string | null }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const list = useId();
  const dismissed = useSetting('dismissedJobs');
  const { value } = useJobs();
  // Of this very moment: a job that has just begun must not look older than it is, not even for one drawing.
  const now = Date.now();
  useRenewal(value ?? [], now);
  const jobs = jobsInLine(value ?? [], dismissed, now);
  const shown = jobs.filter(({ id }) => id !== except);
  return (
    <>
      {shown.length > 0 && (
        <section className="jobs" aria-label={t('jobs.strip')}>
          <button type="button" className="jobs__line" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
            <Icon name="down" size={12} />
            <JobsLine jobs={shown} />
          </button>
          {shown.some((job) => !hasEnded(job)) && <Progress share={shareOfRunning(shown)} label={t('jobs.strip')} />}
          <ul className="jobs__list" id={list} hidden={!open}>
            {open && shown.map((job) => <JobItem key={job.id} job={job} opens={opens ? addressOf(job) : null} dismiss />)}
          </ul>
          {open && opens && (
            <a className="small jobs__all" href="#jobs">
              {t('jobs.all')}
            </a>
          )}
        </section>
      )}
      <JobsLive jobs={jobs} />
    </>
  );
}

/** "1 running · 2 done"; of a single job its title too. */
function JobsLine({ jobs }: { jobs: readonly Job[] }) {
  const { t } = useTexts();
  const number = useNumber();
  const titleOf = useJobTitle();
  const counts = lineCounts(jobs);
  const words = counts.map(({ what, count }) => t(`jobs.line.${what}`, { count, number: number(count) })).join(' · ');
  const [only] = jobs;
  return (
    <>
      {jobs.length === 1 && only && <span className="cut grow">{titleOf(only)}</span>}
      <span className={counts.some(({ what }) => what === 'bad' || what === 'locked') ? 'warn num' : 'muted num'}>{words}</span>
    </>
  );
}

/** Draws again when something enters or leaves the line by itself. */
function useRenewal(jobs: readonly Job[], now: number): void {
  const [, renew] = useReducer((count: number) => count + 1, 0);
  const next = lineChangesAt(jobs, now);
  useEffect(() => {
    if (next === null) return;
    const timer = setTimeout(renew, Math.max(0, next - Date.now()) + 1);
    return () => clearTimeout(timer);
  }, [next]);
}

/** Where the panel shows what a job came to. */
export function addressOf({ kind, id, params }: Job): string {
  if (kind === 'rankProduct') return `#shop/${(params as { itemId: string }).itemId}`;
  if (kind === 'bulkLinks') return `#bulk/${id}`;
  if (kind === 'storeSteps') return `#campaigns/job-${id}`;
  if (kind === 'readStore') return '#campaigns';
  return kind === 'checkSearches' ? '#offers/findings' : `#jobs/${id}`;
}
