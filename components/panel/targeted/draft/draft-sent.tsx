import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { Progress } from '#components/ui/progress';
import { Skeleton } from '#components/ui/skeleton';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import { useJobActs } from '#lib/stores/jobs/job-acts';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { keepDraft } from '#lib/stores/targeted/draft/drafts';
import { takeBack, useDraftSending } from '#lib/stores/targeted/draft/sending';
import { useDraftOutcome } from '#lib/stores/targeted/draft/use-draft-outcome';
import { RepairList } from './repair-list';

/** What became of a campaign that was sent: made, refused, or not known yet; what was refused is repaired here. */
export function DraftSent({ draftId, draft, shop }: { draftId: string; draft: CampaignDraft; shop: ShopAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const moments = useMoments(shop.market);
  const act = useJobActs((state) => state.act);
  const starting = useDraftSending(({ sending }) => sending === draftId);
  const outcome = useDraftOutcome(draft, shop.id);
  if (!outcome) return <Skeleton width={60} />;
  const { job, lost, whole, refused, campaignId, unconfirmed, unknown } = outcome;
  const busy = outcome.busy || starting;
  const number = (count: number) => ({ count, number: formatNumber(count, shop.market) });
  if (lost && !starting) {
    return (
      <Notice
        tone="warn"
        role="alert"
        title={t('draft.lost')}
        actions={<Button onClick={() => void takeBack(draftId, [])}>{t('draft.takeBack')}</Button>}
      >
        {t('draft.lost.says')}
      </Notice>
    );
  }
  if (whole && !busy) {
    const says = failureTexts(whole);
    return (
      <FailureNotice
        says={t('draft.refused', { why: says.what })}
        next={says.todo}
        details={says.details}
        step={{ label: t('draft.takeBack'), onPress: () => void takeBack(draftId, []) }}
      />
    );
  }
  const waiting = job?.state === 'waiting' ? job.wait : null;
  const open = async (campaign: string) => {
    const gone = await keepDraft(draftId, null);
    if (gone.ok) goToView('targeted', campaign);
  };
  return (
    <>
      {busy && (
        <div className="stack stack--1" role="status">
          <Progress share={null} label={t('draft.sending')} tone={waiting ? 'wait' : 'run'} />
          <p className="muted">
            {waiting ? t(`job.waiting.${waiting.why}`, { time: waiting.until ? moments.at(waiting.until) : '' }) : t('draft.sending')}{' '}
            {draft.sent && <a href={`#jobs/${draft.sent.jobId}`}>{t('draft.toJob')}</a>}
          </p>
        </div>
      )}
      {campaignId !== null && (
        <Notice tone="pos" role="status" title={t('draft.made')}>
          {t('draft.made.says', {
            products: formatNumber(draft.products.length - refused.filter(({ of }) => of === 'product').length, shop.market),
            people: formatNumber(draft.affiliates.length - refused.filter(({ of }) => of === 'affiliate').length, shop.market),
          })}
        </Notice>
      )}
      {!busy && unconfirmed > 0 && (
        <Notice tone="info" title={t('draft.unconfirmed', number(unconfirmed))}>
          {t('draft.unconfirmed.says')}
        </Notice>
      )}
      {!busy && job && (unknown > 0 || job.state === 'unknown') && (
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
      {refused.length > 0 && campaignId !== null && (
        <RepairList
          key={draft.sent?.jobId}
          draftId={draftId}
          draft={draft}
          shop={shop}
          refused={refused}
          campaignId={campaignId}
          busy={busy}
        />
      )}
      {campaignId !== null && refused.length === 0 && !busy && (
        <div className="row">
          <Button variant="primary" onClick={() => void open(campaignId)}>
            {t('draft.open')}
          </Button>
        </div>
      )}
    </>
  );
}
