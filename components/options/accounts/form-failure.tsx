import type { ReactNode } from 'react';
import { UnlockForm } from '#components/accounts/unlock-form';
import { FailureLine } from '#components/options/shell/failure-line';
import { Card } from '#components/ui/card';
import type { Failure } from '#lib/domain/failure';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface FormFailureProps {
  failure: Failure | null;
  /** Submits again, once the vault is open. */
  again: () => void;
  /** Shown instead of the failure's own sentences. */
  children?: ReactNode;
}

/** Why a form was not sent. A locked vault is unlocked in the form itself, which then goes on with what was typed. */
export function FormFailure({ failure, again, children }: FormFailureProps) {
  const { t } = useTexts();
  if (!failure) return null;
  if (failure.code !== 'locked') return children ?? <FailureLine failure={failure} />;
  return (
    <Card title={t('unlock.locked')}>
      <UnlockForm variant="part" onUnlocked={again} />
    </Card>
  );
}
