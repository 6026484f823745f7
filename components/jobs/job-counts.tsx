import type { JobCounts as Counts } from '#lib/domain/jobs/job';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How the steps came out, in words; what did not happen is left out. */
export function JobCounts({ counts }: { counts: Counts }) {
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
