import type { Failure } from '../../../lib/domain/failure';
import { useConnectStore } from '../../../lib/stores/store-connect';
import { useFailureTexts } from '../../../lib/stores/use-failure-texts';
import { useTexts } from '../../../lib/stores/use-texts';
import { Card } from '../../ui/card';
import { FailureNotice } from '../../ui/failure-notice';
import { UnlockForm } from '../vault/unlock-form';

/** Why a store was not connected, and the way on. */
export function StoreRefused({ failure }: { failure: Failure }) {
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
