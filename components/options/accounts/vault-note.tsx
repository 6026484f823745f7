import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { useVault } from '#lib/stores/accounts/vault';
import { goTo } from '#lib/stores/shell/options-route';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Before the first secret is put into the vault: by what it will be kept, and the choice of a passphrase. */
export function VaultNote() {
  const { t } = useTexts();
  const state = useVault(({ status }) => status?.state);
  if (state !== 'empty') return null;
  return (
    <Notice
      tone="plain"
      title={t('options.shops.vaultTitle')}
      actions={
        <Button size="s" icon="lock" onClick={() => goTo('vault')}>
          {t('options.shops.vaultChoose')}
        </Button>
      }
    >
      <p>{t('options.vault.deviceKey')}</p>
    </Notice>
  );
}
