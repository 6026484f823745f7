import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import { plainText } from '#lib/domain/text';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { keepDraft } from '#lib/stores/targeted/draft/drafts';

/** Asks before a draft goes: nothing brings it back. */
export function DiscardDialog({ draftId, draft, onClose }: { draftId: string; draft: CampaignDraft; onClose: () => void }) {
  const { t } = useTexts();
  const discard = async () => {
    onClose();
    const gone = await keepDraft(draftId, null);
    if (gone.ok) goToView('targeted', draft.base?.campaignId);
  };
  return (
    <Dialog
      title={t('draft.discard.title', { name: plainText((draft.base ?? draft).name.trim(), 60) || t('draft.new') })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="danger" onClick={() => void discard()}>
            {t(draft.base ? 'draft.change.discard' : 'draft.discard')}
          </Button>
        </>
      }
    >
      <p>{t('draft.discard.says')}</p>
    </Dialog>
  );
}
