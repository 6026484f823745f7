import { useState } from 'react';
import { StepRowTable } from '#components/jobs/step-row-table';
import { Check } from '#components/ui/form/check';
import { IconButton } from '#components/ui/icon-button';
import { Tag } from '#components/ui/tag';
import { FAILURES } from '#lib/domain/failure';
import type { Job, StepEnd } from '#lib/domain/jobs/job';
import type { BulkLinkMade, BulkStep } from '#lib/domain/links/link-steps';
import { linkTarget } from '#lib/domain/links/link-target';
import type { StepRow } from '#lib/stores/jobs/use-jobs';
import { factsOf, usePosted } from '#lib/stores/links/bulk/posted';
import { type Posting, usePosting } from '#lib/stores/links/bulk/use-posting';
import { copy } from '#lib/stores/shell/copy';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AddressCell } from './address-cell';
import { ConnectLink } from './connect-link';

/** The rows of a list, each with its link or its reason, its caption and whether that is posted. Only the rows in view are read. */
export function JobTable({ job, onNotice }: { job: Job; onNotice: (text: string) => void }) {
  const { t } = useTexts();
  const posting = usePosting(job, onNotice);
  const posted = usePosted(job.id);
  return (
    <StepRowTable
      job={job}
      label={t('bulk.table')}
      head={[t('bulk.head.address'), t('bulk.head.result'), t('bulk.head.posted')]}
      row={(row) => [
        <Name key="name" row={row} />,
        <Outcome key="outcome" row={row} />,
        <Caption key="caption" row={row} posting={posting} posted={posted.includes(row.index)} />,
      ]}
    />
  );
}

function Name({ row: { index, step, result } }: { row: StepRow }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const made = result?.value as BulkLinkMade | null | undefined;
  const { url, about } = step as BulkStep;
  const target = linkTarget(url);
  const unconnected = result?.failure && FAILURES[result.failure.code].step === 'connect' && target.ok;
  const says = made?.link ?? (result?.failure ? failureTexts(result.failure).what : t('bulk.notYet'));
  return (
    <AddressCell
      number={index + 1}
      url={url}
      name={made?.about?.name ?? about?.name}
      says={
        unconnected ? (
          <>
            {says}
            <ConnectLink market={target.market} />
          </>
        ) : (
          says
        )
      }
      bad={!!result?.failure}
    />
  );
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
          icon={copied ? 'check' : 'link'}
          label={t('bulk.copyRow', { number: index + 1 })}
          onClick={() => void copy(link).then(setCopied)}
        />
      )}
    </span>
  );
}

interface CaptionProps {
  row: StepRow;
  posting: Posting;
  posted: boolean;
}

/** A copied caption is taken for posted; whoever did not post it takes the tick away. */
function Caption({ row, posting, posted }: CaptionProps) {
  const { t } = useTexts();
  const facts = factsOf(row);
  if (!facts) return <span className="faint">—</span>;
  const { index } = row;
  return (
    <span className="row row--tight">
      <IconButton icon="copy" label={t('bulk.copyRowCaption', { number: index + 1 })} onClick={() => posting.copyRow({ index, facts })} />
      <Check checked={posted} onChange={(on) => void posting.tick(index, on)}>
        <span className="sr">{t('bulk.postedRow', { number: index + 1 })}</span>
      </Check>
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
