import type { Account } from '../../../lib/domain/account';
import { useAccounts } from '../../../lib/stores/accounts';
import { useTexts } from '../../../lib/stores/use-texts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** Says what goes with an account and what stays. */
export function RemoveAccountDialog({ account, name, onClose }: { account: Account; name: string; onClose: () => void }) {
  const { t } = useTexts();
  const { busy, remove } = useAccounts();
  const removeIt = async () => {
    await remove(account.id);
    onClose();
  };
  return (
    <Dialog
      title={t('options.remove.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="danger" busy={busy?.act === 'remove'} onClick={() => void removeIt()}>
            {t('options.account.remove')}
          </Button>
        </>
      }
    >
      <p>{t(account.kind === 'affiliateKey' ? 'options.remove.key' : 'options.remove.keyless')}</p>
      <p className="muted">{t('options.remove.stays')}</p>
    </Dialog>
  );
}
