import { useState } from 'react';
import { Button } from '#components/ui/button';
import type { Failure } from '#lib/domain/failure';
import type { Job, StepEnd } from '#lib/domain/jobs/job';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { saveMany, type TableFormat } from '#lib/stores/shopline/many-file';

/** What became of each campaign, with its link, as a file. */
export function ManyFile({ job, place }: { job: Job; place: ShoplinePlace }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
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
      <span className="foot__what neg" role="status">
        {failed && failureTexts(failed).says}
      </span>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button key={format} icon="download" onClick={() => save(format)}>
          {t(`campaigns.many.${format}`)}
        </Button>
      ))}
    </div>
  );
}
