import { UnlockForm } from '#components/options/accounts/vault/unlock-form';
import { Card } from '#components/ui/card';
import { FailureNotice } from '#components/ui/failure-notice';
import type { Failure } from '#lib/domain/failure';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useConnectStore } from '#lib/stores/shopline/connect';

/** Why a store was not connected, and the way on. */
export function ShoplineRefused({ failure }: { failure: Failure }) {
  const { t } = useTexts();
  const connect = useConnectStore((state) => state.connect);
  const { what, todo, details } = useFailureTexts()(failure);
  if (failure.code === 'locked') {
    return (
      <Card title={t('options.vault.locked')}>
        <UnlockForm onUnlocked={() => void connect()} />
      </Card>
    );
  }
  return (
    <FailureNotice
      says={what}
      next={
        <>
          {todo} {failure.code === 'storeTokenRefused' && t('options.stores.causes')}
        </>
      }
      details={details}
    />
  );
}
