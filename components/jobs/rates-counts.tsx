import type { Job } from '#lib/domain/jobs/job';
import { useRatesResults } from '#lib/stores/rates/results/use-rates-results';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How the products of a job that changes rates came out, in words: its steps are calls, which nobody counts. */
export function RatesCounts({ job }: { job: Job }) {
  const { t } = useTexts();
  const number = useNumber();
  const counts = useRatesResults(job.id, job.counts.total)?.counts;
  if (!counts) return null;
  const words = (['done', 'refused', 'sent', 'unknown', 'open'] as const).map(
    (end) => (counts[end] > 0 || end === 'done') && t(`jobs.rates.count.${end}`, { count: counts[end], number: number(counts[end]) }),
  );
  return <>{words.filter(Boolean).join(' · ')}</>;
}

/** Kinds whose steps are calls about many products. */
export const changesRates = ({ kind }: Job): boolean => kind === 'applyRates' || kind === 'applyToAll';
