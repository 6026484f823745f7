import { UnlockForm } from '#components/options/accounts/vault/unlock-form';
import { FailureLine } from '#components/options/shell/failure-line';
import { Card } from '#components/ui/card';
import { FAILURES, type Failure } from '#lib/domain/failure';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useConnectShop } from '#lib/stores/shops/shop-connect';
import { apiOf } from '#lib/stores/shops/shop-draft';
import { ShopStep } from './shop-step';

/** Why no shop was connected, and the way on. What was typed is still there. */
export function ConnectRefused({ failure }: { failure: Failure }) {
  const { t } = useTexts();
  const { draft, connect } = useConnectShop();
  if (failure.code === 'locked') {
    return (
      <Card title={t('options.vault.locked')}>
        <UnlockForm onUnlocked={() => void connect()} />
      </Card>
    );
  }
  const { step } = FAILURES[failure.code];
  const again = step === 'retry' || step === 'reconnect' || step === 'wait';
  return (
    <FailureLine
      failure={failure}
      {...(again && { step: { label: t(`step.${step}`), onPress: () => void connect() } })}
      more={<ShopStep place={{ market: draft.market, api: apiOf(draft) }} code={failure.code} />}
    />
  );
}
