import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { keepDraft } from '#lib/stores/targeted/draft/drafts';
import { takeBack, useDraftSending } from '#lib/stores/targeted/draft/sending';
import { useDraftOutcome } from '#lib/stores/targeted/draft/use-draft-outcome';
import { RepairList } from './repair-list';
import { NotKnownYet, Sending } from './sent-standing';

/** What became of a campaign that was sent: made, refused, or not known yet; what was refused is repaired here. */
export function DraftSent({ draftId, draft, shop }: { draftId: string; draft: CampaignDraft; shop: ShopAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const starting = useDraftSending(({ sending }) => sending === draftId);
  const outcome = useDraftOutcome(draft);
  if (!outcome) return <Skeleton width={60} />;
  const { lost, whole, refused, campaignId } = outcome;
  const busy = outcome.busy || starting;
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
  const open = async (campaign: string) => {
    const gone = await keepDraft(draftId, null);
    if (gone.ok) goToView('targeted', campaign);
  };
  return (
    <>
      {busy && <Sending jobId={draft.sent?.jobId ?? null} standing={outcome} shop={shop} />}
      {campaignId !== null && (
        <Notice tone="pos" role="status" title={t('draft.made')}>
          {t('draft.made.says', {
            products: formatNumber(draft.products.length - refused.filter(({ of }) => of === 'product').length, shop.market),
            people: formatNumber(draft.affiliates.length - refused.filter(({ of }) => of === 'affiliate').length, shop.market),
          })}
        </Notice>
      )}
      {!busy && <NotKnownYet standing={outcome} shop={shop} />}
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
