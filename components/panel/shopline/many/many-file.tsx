import { useState } from 'react';
import { Button } from '#components/ui/button';
import type { Failure } from '#lib/domain/failure';
import type { Job, StepEnd } from '#lib/domain/jobs/job';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import { copy } from '#lib/stores/shell/copy';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { linksOfMany, saveMany, type TableFormat } from '#lib/stores/shopline/many-file';

/** The links of all campaigns at once, and what became of each as a file. */
export function ManyFile({ job, place }: { job: Job; place: ShoplinePlace }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const number = useNumber();
  const [copied, setCopied] = useState<boolean | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const head = [
    t('campaigns.field.partnerName'),
    t('campaigns.field.partnerEmail'),
    t('campaigns.field.code'),
    t('campaigns.field.value.percentage'),
    [t('campaigns.field.value.amount'), place.currency].filter(Boolean).join(', '),
    t('campaigns.fact.start'),
    t('campaigns.fact.end'),
    t('campaigns.share.link'),
    t('campaigns.many.state'),
    t('campaigns.many.reason'),
  ];
  const save = (format: TableFormat) => {
    const words = {
      head,
      end: (end: string) => t(`jobs.end.${end as StepEnd}`),
      reason: (failure: Failure) => failureTexts(failure).says,
    };
    void saveMany(job, place, words, format).then(setFailed);
  };
  return (
    <div className="foot">
      <span className={failed || copied === false ? 'foot__what neg' : 'foot__what pos'} role="status">
        {failed && failureTexts(failed).says}
        {!failed && copied !== null && t(copied ? 'campaigns.many.copied' : 'link.copyFailed')}
      </span>
      {job.counts.done > 0 && (
        <Button
          variant="primary"
          icon="copy"
          onClick={() => void linksOfMany(job).then(async (links) => setCopied(await copy(links.join('\n'))))}
        >
          {t('campaigns.many.copy', { count: job.counts.done, number: number(job.counts.done) })}
        </Button>
      )}
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button key={format} icon="download" onClick={() => save(format)}>
          {t(`campaigns.many.${format}`)}
        </Button>
      ))}
    </div>
  );
}
