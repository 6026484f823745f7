import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { FAILURES, type Failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { openOptions } from '#lib/stores/shell/open-page';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface ReadFailureProps {
  failure: Failure;
  /** Whose clock counts. */
  market: MarketCode;
  busy: boolean;
  onAgain: () => void;
}

const OF_THE_ACCOUNT: ReadonlySet<string> = new Set(['connect', 'reconnect', 'editAccount']);

/** Why a shop's numbers could not be read, the way to read them again, and where the account itself is to be mended the way there. A locked vault is told above the view. */
export function ReadFailure({ failure, market, busy, onAgain }: ReadFailureProps) {
  const { t } = useTexts();
  const { what, todo, details } = useFailureTexts(market)(failure);
  if (failure.code === 'locked') return null;
  return (
    <FailureNotice
      says={what}
      next={todo}
      details={details}
      step={{ label: t('step.retry'), onPress: onAgain, busy }}
      more={
        OF_THE_ACCOUNT.has(FAILURES[failure.code].step) && (
          <Button size="s" onClick={() => openOptions('accounts')}>
            {t('panel.shop.settings')}
          </Button>
        )
      }
    />
  );
}
