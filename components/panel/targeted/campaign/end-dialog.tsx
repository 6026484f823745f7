import { useEffect } from 'react';
import { WriteGuardNotice } from '#components/shops/write-guard-notice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { FailureNotice } from '#components/ui/failure-notice';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useWriteGuard } from '#lib/stores/shops/use-write-guard';
import type { CampaignRow } from '#lib/stores/targeted/campaign';
import { useChangeCampaign } from '#lib/stores/targeted/change-campaign';

/** Before a campaign is ended: what stops, what goes on, and that it cannot be started again. */
export function EndDialog({ shop, row, onClose }: { shop: ShopAccount; row: CampaignRow; onClose: () => void }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const guard = useWriteGuard(shop.id);
  const { pending, failure, send, leave } = useChangeCampaign();
  useEffect(() => leave, [leave]);
  const says = failure && failureTexts(failure);
  const { campaignId, name } = row;
  const end = () =>
    void send(shop.id, guard.shopConfirmed, { change: 'terminate', campaignId, name }).then((started) => started && onClose());
  return (
    <Dialog
      title={t('targeted.end.title', { name: plainText(name, 80) || campaignId })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('targeted.end.keep')}</Button>
          <Button variant="danger" busy={pending} disabled={!guard.mayWrite} onClick={end}>
            {t('targeted.end.do')}
          </Button>
        </>
      }
    >
      <ul className="stack stack--1" data-part="what-ends">
        <li>{t('targeted.end.stops')}</li>
        <li>{t('targeted.end.until')}</li>
        <li>{t('targeted.end.owed')}</li>
        <li>{t('targeted.end.open')}</li>
      </ul>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <WriteGuardNotice guard={guard} />
    </Dialog>
  );
}
