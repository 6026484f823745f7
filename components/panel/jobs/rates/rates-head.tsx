import { Notice } from '#components/ui/notice';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { NO_DATA } from '#lib/domain/no-data';
import type { RatesResults } from '#lib/stores/rates/results/use-rates-results';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How many products are as they were asked for, and what is to be known of the others. */
export function RatesHead({ job, results }: { job: Job; results: RatesResults }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const { counts, counted, products, stopped } = results;
  const report = (count: number | null) => (count === null ? NO_DATA : number(count));
  const total = products.length;
  const ended = hasEnded(job);
  const whole = total > 0 && counts.done === total;
  const [before, after] = [counted[0], counted.length > 1 ? counted.at(-1) : undefined];
  const lines = [
    !ended && total === 0 && t('jobs.rates.begunNext'),
    whole && t('jobs.rates.readBack'),
    counts.refused > 0 && t('jobs.rates.someRefused', { count: counts.refused, number: number(counts.refused) }),
    counts.sent > 0 && t('jobs.rates.someSent', { count: counts.sent, number: number(counts.sent) }),
    // Only what has ended offers to check now.
    counts.unknown > 0 &&
      t(ended ? 'jobs.rates.someUnknown' : 'jobs.rates.unknownSoFar', { count: counts.unknown, number: number(counts.unknown) }),
    ended && counts.open > 0 && t('jobs.rates.someOpen', { count: counts.open, number: number(counts.open) }),
    before && after && t('jobs.rates.counted', { before: report(before.entries), after: report(after.entries) }),
  ].filter((line) => typeof line === 'string');
  return (
    <Notice
      tone={!ended ? 'info' : whole ? 'pos' : 'warn'}
      role="status"
      title={
        total > 0
          ? ended
            ? t('jobs.rates.set', { count: total, done: number(counts.done), total: number(total) })
            : t('jobs.rates.setSoFar', { sent: number(total - counts.open), done: number(counts.done) })
          : t(ended ? 'jobs.rates.none' : 'jobs.rates.begun')
      }
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {stopped && <p>{failureTexts(stopped).says}</p>}
    </Notice>
  );
}
