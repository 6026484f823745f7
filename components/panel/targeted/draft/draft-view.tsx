import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { changesCampaign } from '#lib/domain/targeted/change-draft';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { followDraft, shopOfDraft, useDrafts } from '#lib/stores/targeted/draft/drafts';
import { ChangeSent } from './change-sent';
import { DiscardDialog } from './discard-dialog';
import { DraftEditor } from './draft-editor';
import { DraftSent } from './draft-sent';
import './draft.css';

/** One campaign as it is being written, or what became of it once it was sent. */
export function DraftView({ shop, draftId }: { shop: ShopAccount; draftId: string }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const draft = useDrafts(({ open }) => open[draftId]);
  const failure = useDrafts((state) => state.failure);
  const [discarding, setDiscarding] = useState(false);
  useEffect(() => followDraft(draftId), [draftId]);
  const says = failure && failureTexts(failure);
  if (draft === undefined && !says) return <Skeleton width={60} />;
  if (!draft || shopOfDraft(draftId) !== shop.id) {
    return says ? (
      <FailureNotice says={says.what} next={says.todo} details={says.details} />
    ) : (
      <Empty icon="list" title={t('draft.gone')} action={<Button onClick={() => goToView('targeted')}>{t('draft.toList')}</Button>}>
        {t('draft.gone.says')}
      </Empty>
    );
  }
  return (
    <div className="draft" data-part="draft">
      <div className="row">
        <h2 className="h1 grow cut">
          <bdi>
            {draft.base ? t('draft.change.title', { name: plainText(draft.base.name, 80) }) : plainText(draft.name, 80) || t('draft.new')}
          </bdi>
        </h2>
        {!draft.sent && (
          <Button size="s" icon="trash" onClick={() => setDiscarding(true)}>
            {t(draft.base ? 'draft.change.discard' : 'draft.discard')}
          </Button>
        )}
      </div>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {draft.sent && changesCampaign(draft) ? (
        <ChangeSent draftId={draftId} draft={draft} shop={shop} />
      ) : draft.sent ? (
        <DraftSent draftId={draftId} draft={draft} shop={shop} />
      ) : (
        <DraftEditor key={draftId} draftId={draftId} draft={draft} shop={shop} />
      )}
      {discarding && <DiscardDialog draftId={draftId} draft={draft} onClose={() => setDiscarding(false)} />}
    </div>
  );
}
