import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface DeleteDialogProps {
  readonly campaign: ShoplineCampaign;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** Asks before a campaign goes: links with its code credit nobody afterwards. */
export function DeleteDialog({ campaign, onClose, onDelete }: DeleteDialogProps) {
  const { t } = useTexts();
  return (
    <Dialog
      title={t('campaigns.delete.title', { name: plainText(campaign.name, 80) })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="danger" onClick={onDelete}>
            {t('campaigns.delete.do')}
          </Button>
        </>
      }
    >
      <p>{t('campaigns.delete.says', { code: campaign.code })}</p>
    </Dialog>
  );
}
