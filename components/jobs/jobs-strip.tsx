import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { JobItem } from './job-item';
import { JobsLive } from './jobs-live';

/** So many stand in the strip; the view of jobs has them all. */
const MOST = 3;

/** What goes on and what has ended since, wherever the person looks. `opens` says whether a job's rows can be shown from here. */
export function JobsStrip({ opens, except = null }: { opens: boolean; except?: string | null }) {
  const { t } = useTexts();
  const dismissed = useSetting('dismissedJobs');
  const { value } = useJobs();
  const jobs = (value ?? []).filter((job) => !(hasEnded(job) && (dismissed.includes(job.id) || isQuiet(job))));
  const shown = jobs.filter(({ id }) => id !== except).slice(0, MOST);
  return (
    <>
      {shown.length > 0 && (
        <section className="jobs" aria-label={t('jobs.strip')}>
          <ul className="jobs__list">
            {shown.map((job) => (
              <JobItem key={job.id} job={job} opens={opens ? addressOf(job) : null} dismiss />
            ))}
          </ul>
          {opens && jobs.length > shown.length && (
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

/** A store is read by itself whenever its list is old, searches are looked at daily: that it went well is seen in what they found. */
const isQuiet = ({ kind, state }: Job): boolean => (kind === 'readStore' || kind === 'checkSearches') && state === 'done';

/** Where the panel shows what a job came to. */
export function addressOf({ kind, id, params }: Job): string {
  if (kind === 'rankProduct') return `#shop/${(params as { itemId: string }).itemId}`;
  if (kind === 'bulkLinks') return `#bulk/${id}`;
  if (kind === 'storeSteps') return `#campaigns/job-${id}`;
  if (kind === 'readStore') return '#campaigns';
  return kind === 'checkSearches' ? '#offers/findings' : `#jobs/${id}`;
}
