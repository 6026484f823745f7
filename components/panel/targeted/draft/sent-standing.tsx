import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { Progress } from '#components/ui/progress';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useJobActs } from '#lib/stores/jobs/job-acts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import type { DraftStanding } from '#lib/stores/targeted/draft/use-draft-outcome';

interface SendingProps {
  readonly jobId: string | null;
  readonly standing: DraftStanding;
  readonly shop: ShopAccount;
}

/** What was sent is on its way, or waits for something. */
export function Sending({ jobId, standing: { job }, shop }: SendingProps) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const waiting = job?.state === 'waiting' ? job.wait : null;
  return (
    <div className="stack stack--1" role="status">
      <Progress share={null} label={t('draft.sending')} tone={waiting ? 'wait' : 'run'} />
      <p className="muted">
        {waiting ? t(`job.waiting.${waiting.why}`, { time: waiting.until ? moments.at(waiting.until) : '' }) : t('draft.sending')}{' '}
        {jobId && (
          <a className="away" href={`#jobs/${jobId}`}>
            {t('draft.toJob')}
          </a>
        )}
      </p>
    </div>
  );
}

/** What was accepted and is not shown yet, and what nobody knows of. */
export function NotKnownYet({ standing: { job, unconfirmed, unknown }, shop }: Pick<SendingProps, 'standing' | 'shop'>) {
  const { t } = useTexts();
  const act = useJobActs((state) => state.act);
  return (
    <>
      {unconfirmed > 0 && (
        <Notice tone="info" title={t('draft.unconfirmed', { count: unconfirmed, number: formatNumber(unconfirmed, shop.market) })}>
          {t('draft.unconfirmed.says')}
        </Notice>
      )}
      {job && (unknown > 0 || job.state === 'unknown') && (
        <Notice
          tone="warn"
          role="alert"
          title={t('draft.unknown')}
          actions={
            <Button size="s" onClick={() => void act(job.id, 'checkNow')}>
              {t('jobs.lookNow')}
            </Button>
          }
        >
          {t('draft.unknown.says')}
        </Notice>
      )}
    </>
  );
}
