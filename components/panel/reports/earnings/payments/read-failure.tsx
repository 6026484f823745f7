import { FailureNotice } from '#components/ui/failure-notice';
import { FAILURES, type Failure } from '#lib/domain/failure';
import { useVault } from '#lib/stores/accounts/vault';
import type { PaidAccount } from '#lib/stores/reports/payments/payments';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface ReadFailureProps {
  account: PaidAccount;
  failure: Failure;
  busy: boolean;
  onAgain: () => void;
}

/** Why Shopee was not asked or did not answer. A long link by hand, the next step of some failures, helps no report. */
export function ReadFailure({ account, failure, busy, onAgain }: ReadFailureProps) {
  const { t } = useTexts();
  const says = useFailureTexts(account.market)(failure);
  const locked = useVault((state) => state.status?.state === 'locked');
  const askToUnlock = useVault((state) => state.askToUnlock);
  const { step } = FAILURES[failure.code];
  return (
    <FailureNotice
      says={says.what}
      next={step === 'longLink' || step === 'askForAccess' ? undefined : says.todo}
      step={locked ? { label: t('payments.unlock'), onPress: askToUnlock } : { label: t('payments.again'), onPress: onAgain, busy }}
      details={says.details}
    />
  );
}
