import { useState } from 'react';
import { StepRowTable } from '#components/jobs/step-row-table';
import { IconButton } from '#components/ui/icon-button';
import { Tag } from '#components/ui/tag';
import type { Job, StepEnd } from '#lib/domain/jobs/job';
import type { BulkLinkMade, BulkStep } from '#lib/domain/links/link-steps';
import type { StepRow } from '#lib/stores/jobs/use-jobs';
import { copy } from '#lib/stores/shell/copy';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AddressCell } from './address-cell';

/** The rows of a list, each with its link or its reason. Only the rows in view are read. */
export function JobTable({ job }: { job: Job }) {
  const { t } = useTexts();
  return (
    <StepRowTable
      job={job}
      label={t('bulk.table')}
      head={[t('bulk.head.address'), t('bulk.head.result')]}
      row={(row) => [<Name key="name" row={row} />, <Outcome key="outcome" row={row} />]}
    />
  );
}

function Name({ row: { index, step, result } }: { row: StepRow }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const made = result?.value as BulkLinkMade | null | undefined;
  const says = made?.link ?? (result?.failure ? failureTexts(result.failure).what : t('bulk.notYet'));
  const { url, about } = step as BulkStep;
  return <AddressCell number={index + 1} url={url} name={made?.about?.name ?? about?.name} says={says} bad={!!result?.failure} />;
}

function Outcome({ row: { index, result } }: { row: StepRow }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState(false);
  if (!result) return <span className="faint">—</span>;
  const link = (result.value as BulkLinkMade | null)?.link;
  return (
    <span className="row row--tight">
      <Tag tone={TONES[result.end]}>{t(`jobs.end.${result.end}`)}</Tag>
      {link !== undefined && (
        <IconButton
          icon={copied ? 'check' : 'copy'}
          label={t('bulk.copyRow', { number: index + 1 })}
          onClick={() => void copy(link).then(setCopied)}
        />
      )}
    </span>
  );
}

const TONES: Record<StepEnd, 'pos' | 'neg' | 'warn' | 'plain'> = {
  done: 'pos',
  reused: 'pos',
  failed: 'neg',
  refused: 'warn',
  unknown: 'warn',
};
