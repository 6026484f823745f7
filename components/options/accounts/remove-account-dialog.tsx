import { RemoveDialog } from '#components/options/shell/remove-dialog';
import type { Account } from '#lib/domain/accounts/account';
import { useAccounts } from '#lib/stores/accounts/accounts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Says what goes with an account and what stays. */
export function RemoveAccountDialog({ account, name, onClose }: { account: Account; name: string; onClose: () => void }) {
  const { t } = useTexts();
  const { busy, remove } = useAccounts();
  return (
    <RemoveDialog
      name={name}
      goes={t(account.kind === 'affiliateKey' ? 'options.remove.key' : 'options.remove.keyless')}
      stays={t('options.remove.stays')}
      busy={busy?.act === 'remove'}
      remove={() => remove(account.id)}
      onClose={onClose}
    />
  );
}
