import { CaptionStop } from '#components/links/captions/caption-stop';
import { Button } from '#components/ui/button';
import { MoreMenu } from '#components/ui/more-menu';
import type { Failure } from '#lib/domain/failure';
import type { Job, StepEnd } from '#lib/domain/jobs/job';
import { saveBulkTable, type TableFormat } from '#lib/stores/links/bulk/job-texts';
import { usePosted } from '#lib/stores/links/bulk/posted';
import { type BulkNotice, useCopyAll } from '#lib/stores/links/bulk/use-copy-all';
import { BULK_PLACE } from '#lib/stores/links/bulk/use-posting';
import { copy } from '#lib/stores/shell/copy';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useKeys } from '#lib/stores/shell/use-keys';
import { numberMarket, useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { CopyNext } from './copy-next';

export interface BulkHandOutProps {
  job: Job;
  /** What came of the last act. */
  message: string;
  onNotice: BulkNotice;
}

/** The captions one after the other, to be posted; all links at once on the clipboard, one a line or as captions, or as a file. */
export function BulkHandOut({ job, message, onNotice }: BulkHandOutProps) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const links = job.counts.done + job.counts.reused;
  const { count, isRest, rows, taken } = useCopyAll(job, onNotice);
  const copyAll = async () => {
    const ready = await rows();
    if (!ready) return;
    const text = ready.map(({ link }) => link).join('\n');
    if (text === '' || !(await copy(text))) return onNotice(t('link.copyFailed'));
    taken(ready, t('bulk.copied', { count: ready.length, number: number(ready.length) }));
  };
  useKeys({ copyLinks: () => void copyAll() });
  const download = async (format: TableFormat) => {
    const words = {
      head: [t('bulk.csv.number'), t('bulk.csv.address'), t('bulk.csv.link'), t('bulk.csv.result'), t('bulk.csv.reason')],
      end: (end: string | null) => (end === null ? '' : t(`jobs.end.${end as StepEnd}`)),
      reason: (failure: Failure) => failureTexts(failure).says,
    };
    const failed = await saveBulkTable(job, format, words, numberMarket());
    if (failed) onNotice(failureTexts(failed).says);
  };
  return (
    <div className="foot">
      <div className="bulk__stop">
        <CaptionStop place={BULK_PLACE} />
      </div>
      <div className="foot__what">
        {links > 0 && <PostedCount job={job} count={links} />}
        <span className="pos" role="status">
          {message}
        </span>
        <a href="#bulk">{t('bulk.newList')}</a>
      </div>
      <MoreMenu
        label={t('bulk.save')}
        icon="download"
        actions={(['csv', 'xlsx'] as const).map((format) => ({
          id: format,
          label: t(`bulk.${format}`),
          onPress: () => void download(format),
        }))}
      />
      <Button size="s" icon="link" disabled={links === 0} onClick={() => void copyAll()}>
        {t(isRest ? 'bulk.copyNew' : 'bulk.copyAll', { count, number: number(count) })}
      </Button>
      {links > 0 && <CopyNext job={job} count={links} onNotice={onNotice} />}
    </div>
  );
}

/** How many of a list's captions are posted. */
function PostedCount({ job, count }: { job: Job; count: number }) {
  const { t } = useTexts();
  const number = useNumber();
  return (
    <span className="num" data-part="posted">
      {t('bulk.posted', { number: number(usePosted(job.id).length), total: number(count) })}
    </span>
  );
}
