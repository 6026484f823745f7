import { Progress } from '#components/ui/progress';
import { type JobCounts as Counts, hasEnded, type Job } from '#lib/domain/jobs/job';
import { jobProgress } from '#lib/domain/jobs/job-progress';
import { useQuota } from '#lib/stores/accounts/quota';
import { useMarketOf } from '#lib/stores/accounts/use-market-of';
import { useJobActs } from '#lib/stores/jobs/job-acts';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { useSpans } from '#lib/stores/shell/words/use-spans';
import { useHowFar } from './how-far';
import { JobAccount } from './job-account';
import { JobButtons } from './job-buttons';
import { useJobTitle } from './job-title';
import { changesRates, RatesCounts } from './rates-counts';

const MAKES_LINKS: ReadonlySet<string> = new Set(['bulkLinks', 'groupLinks']);

/** One job: what it is, how far it is, what it waits for, and what can be done with it. */
export function JobItem({ job, opens, dismiss }: { job: Job; opens: string | null; dismiss: boolean }) {
  const { t } = useTexts();
  const number = useNumber();
  const market = useMarketOf()(job.accountId);
  const moments = useMoments(market);
  const spans = useSpans();
  const title = useJobTitle()(job);
  const failureTexts = useFailureTexts(market);
  const failed = useJobActs((state) => (state.failed?.jobId === job.id ? state.failed.failure : null));
  const quota = useQuota(job.accountId);
  const howFar = useHowFar();
  const progress = jobProgress(job, quota, job.kind === 'readShop' || changesRates(job) ? 0 : 1, Date.now());
  const { share, leftMs, textKey } = progress;
  const { counts, state, wait } = job;
  // A call with one refused product is no refused call: the bar counts checked calls, the text counts products.
  const bad = progress.total && !changesRates(job) ? (counts.failed + counts.refused + counts.unknown) / progress.total : 0;
  const ended = hasEnded(job);
  const counted = changesRates(job) ? <RatesCounts job={job} /> : <JobCounts counts={counts} />;
  const far = howFar(progress, changesRates(job) ? 'calls' : 'steps');
  const notMade = counts.failed + counts.refused + counts.unknown;
  const words =
    state === 'partlyFailed' && MAKES_LINKS.has(job.kind)
      ? t('jobs.notMade', { number: number(notMade) })
      : t(textKey, { time: wait?.until ? moments.at(wait.until) : '' });
  return (
    <li className="job" data-kind={job.kind} data-state={state}>
      <div className="job__top">
        <div className="grow">
          <div className="medium break">{title}</div>
          <JobAccount job={job} />
        </div>
        <JobButtons job={job} title={title} opens={opens} dismiss={dismiss} />
      </div>
      <Progress
        share={share}
        bad={bad}
        tone={state === 'waiting' || (changesRates(job) && ended && state !== 'done') ? 'wait' : ended ? 'ok' : 'run'}
        label={far}
      />
      <div className="row row--between small muted num">
        <span>{ended ? counted : far}</span>
        {state === 'running' && leftMs !== null && <span>{spans.left(leftMs)}</span>}
        {state !== 'running' && state !== 'waiting' && <span>{words}</span>}
      </div>
      {!ended && (bad > 0 || counts.reused > 0) && <div className="small muted num">{counted}</div>}
      {state === 'waiting' && <p className="small warn">{words}</p>}
      {failed && (
        <p className="small neg" role="alert">
          {failureTexts(failed).says}
        </p>
      )}
    </li>
  );
}

/** How the steps came out, in words; what did not happen is left out. */
function JobCounts({ counts }: { counts: Counts }) {
  const { t } = useTexts();
  const number = useNumber();
  const words = [
    t('jobs.count.done', { count: counts.done, number: number(counts.done) }),
    counts.reused > 0 && t('jobs.count.reused', { count: counts.reused, number: number(counts.reused) }),
    counts.refused > 0 && t('jobs.count.refused', { count: counts.refused, number: number(counts.refused) }),
    counts.failed > 0 && t('jobs.count.failed', { count: counts.failed, number: number(counts.failed) }),
    counts.unknown > 0 && t('jobs.count.unknown', { count: counts.unknown, number: number(counts.unknown) }),
  ];
  return <>{words.filter(Boolean).join(' · ')}</>;
}
