import { useState } from 'react';
import { CaptionSelect } from '#components/links/captions/caption-select';
import { CaptionStop } from '#components/links/captions/caption-stop';
import { PresetEarned } from '#components/links/earned/preset-earned';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';
import { hasEnded } from '#lib/domain/jobs/job';
import type { BulkLinkMade, GroupStep } from '#lib/domain/links/link-steps';
import type { MarketCode } from '#lib/domain/market';
import { plainText } from '#lib/domain/text';
import { useJobActs } from '#lib/stores/jobs/job-acts';
import { type StepRow, useJob, useStepRows } from '#lib/stores/jobs/use-jobs';
import { useCaptionStop } from '#lib/stores/links/captions/caption-stop';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { copy } from '#lib/stores/shell/copy';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

const PLACE = 'groups';
const MOST = 100;

/** The groups of a product, each with its link and caption, as they come. */
export function GroupRows({ jobId, market }: { jobId: string; market: MarketCode }) {
  const { t } = useTexts();
  const { job } = useJob(jobId);
  const { value: rows } = useStepRows(jobId, 0, MOST);
  const { chosen, of } = useCaptions(market);
  const pass = useCaptionStop((state) => state.pass);
  const [notice, setNotice] = useState('');
  const act = useJobActs((state) => state.act);
  const made = (rows ?? []).flatMap((row) => madeOf(row) ?? []);
  const captions = (list: readonly BulkLinkMade[], template = chosen) => list.flatMap(({ about }) => (about ? [of(about, template)] : []));
  const copyCaptions = (list: readonly BulkLinkMade[]) =>
    pass(
      PLACE,
      chosen,
      captions(list),
      (template) =>
        void copy(captions(list, template).join('\n\n')).then((copied) =>
          setNotice(copied ? t('groups.copied', { count: list.length, number: list.length }) : t('link.copyFailed')),
        ),
    );
  return (
    <div className="stack">
      <ul className="recent" aria-label={t('groups.list')}>
        {(rows ?? []).map((row) => (
          <Row key={row.index} row={row} market={market} accountId={job?.accountId ?? null} onCopy={(one) => copyCaptions([one])} />
        ))}
      </ul>
      {job && hasEnded(job) && job.counts.failed > 0 && (
        <Button size="s" icon="refresh" onClick={() => void act(jobId, 'retryFailed')}>
          {t('jobs.retryFailed', { count: job.counts.failed, number: job.counts.failed })}
        </Button>
      )}
      <CaptionSelect market={market} />
      <CaptionStop place={PLACE} />
      <Button block icon="copy" disabled={made.length === 0} onClick={() => copyCaptions(made)}>
        {t('groups.copyAll', { count: made.length, number: made.length })}
      </Button>
      <p className="small pos" role="status">
        {notice}
      </p>
    </div>
  );
}

interface RowProps {
  row: StepRow;
  market: MarketCode;
  accountId: string | null;
  onCopy: (made: BulkLinkMade) => void;
}

function Row({ row, market, accountId, onCopy }: RowProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const presetId = (row.step as GroupStep).presetId;
  const preset = useSetting('presets').find(({ id }) => id === presetId);
  const name = plainText(preset?.name ?? t('groups.goneGroup'), 40);
  const made = madeOf(row);
  const failure = row.result?.failure;
  return (
    <li>
      <div className="grow">
        <div className="cut medium">{name}</div>
        <div className={failure ? 'cut small neg' : 'cut small muted mono'}>
          {made?.link ?? (failure ? failureTexts(failure).what : t('groups.making'))}
        </div>
      </div>
      {accountId !== null && (
        <span className="small muted">
          <PresetEarned accountId={accountId} presetId={presetId} market={market} />
        </span>
      )}
      {made && (
        <>
          <IconButton icon="link" label={t('groups.copyLink', { name })} onClick={() => void copy(made.link)} />
          <IconButton icon="copy" label={t('groups.copyCaption', { name })} onClick={() => onCopy(made)} />
        </>
      )}
    </li>
  );
}

const madeOf = ({ result }: StepRow): BulkLinkMade | null => (result?.value as BulkLinkMade | null | undefined) ?? null;
