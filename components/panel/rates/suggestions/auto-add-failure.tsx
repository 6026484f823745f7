import { FailureNotice } from '#components/ui/failure-notice';
import { useAutoAdd } from '#lib/stores/rates/suggestions/auto-add';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Why auto-add could not be read or set. */
export function AutoAddFailure({ accountId }: { accountId: string }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { failure, busy, read } = useAutoAdd();
  if (!failure) return null;
  const { what, todo, details } = failureTexts(failure);
  return (
    <FailureNotice
      says={what}
      next={todo}
      details={details}
      step={{ label: t('suggest.auto.readAgain'), onPress: () => void read(accountId), busy: busy === 'read' }}
    />
  );
}
