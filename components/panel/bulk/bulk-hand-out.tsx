import { useState } from 'react';
import { hasEnded, type Job, type StepEnd } from '../../../lib/domain/job';
import { copyLinks, downloadCsv } from '../../../lib/stores/job-texts';
import { useFailureTexts } from '../../../lib/stores/use-failure-texts';
import { useNumber } from '../../../lib/stores/use-number';
import { useTexts } from '../../../lib/stores/use-texts';
import { Button } from '../../ui/button';

/** All links at once: on the clipboard, one a line, or as a file. */
export function BulkHandOut({ job: { id, counts, ...job } }: { job: Job }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const [said, setSaid] = useState('');
  const links = counts.done + counts.reused;
  const copyAll = async () => {
    const copied = await copyLinks(id, counts.total);
    setSaid(copied === null ? t('link.copyFailed') : t('bulk.copied', { count: copied, number: number(copied) }));
  };
  const download = () =>
    downloadCsv(id, counts.total, {
      head: [t('bulk.csv.number'), t('bulk.csv.address'), t('bulk.csv.link'), t('bulk.csv.result'), t('bulk.csv.reason')],
      end: (end) => (end === null ? '' : t(`jobs.end.${end as StepEnd}`)),
      reason: (failure) => failureTexts(failure).says,
    });
  return (
    <div className="foot">
      <div className="foot__what">
        <span className="pos" role="status">
          {said}
        </span>
        <a href="#bulk">{t('bulk.newList')}</a>
      </div>
      <Button icon="download" onClick={() => void download()}>
        {t('bulk.csv')}
      </Button>
      <Button look={hasEnded(job) ? 'primary' : 'plain'} icon="copy" disabled={links === 0} onClick={() => void copyAll()}>
        {t('bulk.copyAll', { count: links, number: number(links) })}
      </Button>
    </div>
  );
}
