import { useEffect, useId, useReducer, useState } from 'react';
import { Icon } from '#components/ui/icon';
import { Progress } from '#components/ui/progress';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { jobsInLine, lineChangesAt, lineCounts, shareOfRunning } from '#lib/domain/jobs/jobs-line';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { lazyView, Soon } from '#lib/stores/shell/lazy-view';
import { picture } from '#lib/stores/shell/page/awaited';
import { useNumber } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useJobTitle } from './job-title';
import { JobsLive } from './jobs-live';

/** Loaded when the line is opened. */
const JobItem = lazyView([], async () => (await import('./job-item')).JobItem);

interface JobsStripProps {
  /** Whether a job's rows can be shown from here. */
  readonly opens: boolean;
  /** A job that the view itself is about. */
  readonly except?: string | null;
  /** Names the view below. */
  readonly view?: string;
}

/** One line for what goes on and what has ended since, in every view; it opens the list. */
export function JobsStrip({ opens, except = null, view = '' }: JobsStripProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const list = useId();
  const dismissed = useSetting('dismissedJobs');
  const { value } = useJobs();
  // Of this very moment: a job that has just begun must not look older than it is, not even for one drawing.
  const now = Date.now();
  useRenewal(value ?? [], now);
  const jobs = jobsInLine(value ?? [], dismissed, now, useShownAt(view, now, value !== null));
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
            <Soon>{open && shown.map((job) => <JobItem key={job.id} job={job} opens={opens ? addressOf(job) : null} dismiss />)}</Soon>
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

/** When (Unix ms) a view was shown; 0 where it stood before anything was known of jobs. */
function useShownAt(view: string, now: number, known: boolean): number {
  const [shown, setShown] = useState({ view, at: now, known });
  if (shown.view !== view) setShown({ view, at: now, known });
  else if (known && !shown.known) setShown({ view, at: picture.isShown ? 0 : shown.at, known });
  return shown.view === view ? shown.at : now;
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
