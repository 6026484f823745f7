import type { Job } from '#lib/domain/jobs/job';
import { usePosted } from '#lib/stores/links/bulk/posted';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How many of a list's captions are posted. */
export function PostedCount({ job, count }: { job: Job; count: number }) {
  const { t } = useTexts();
  const number = useNumber();
  return (
    <span className="num" data-part="posted">
      {t('bulk.posted', { number: number(usePosted(job.id).length), total: number(count) })}
    </span>
  );
}
