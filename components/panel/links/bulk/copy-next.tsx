import { Button } from '#components/ui/button';
import type { Job } from '#lib/domain/jobs/job';
import { usePosted } from '#lib/stores/links/bulk/posted';
import { usePosting } from '#lib/stores/links/bulk/use-posting';
import { useKeys } from '#lib/stores/shell/use-keys';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The next caption that is not posted yet. */
export function CopyNext({ job, count, onNotice }: { job: Job; count: number; onNotice: (text: string) => void }) {
  const { t } = useTexts();
  const posted = usePosted(job.id).length;
  const { copyNext } = usePosting(job, onNotice);
  useKeys({ copyNext: () => void copyNext() });
  return (
    <Button variant="primary" icon="copy" disabled={posted >= count} onClick={() => void copyNext()}>
      {t('bulk.copyNext')}
    </Button>
  );
}
