import { FAILURES, type Failure, longLinkHelps, type NextStep } from '../../lib/domain/failure';
import { MARKETS } from '../../lib/domain/market';
import { useLinkMaker } from '../../lib/stores/link-maker';
import type { ReadyToLink } from '../../lib/stores/link-situation';
import { accessPage, openOptions, openSite } from '../../lib/stores/open-page';
import { useSubIds } from '../../lib/stores/sub-ids';
import { useFailureTexts } from '../../lib/stores/use-failure-texts';
import { useTexts } from '../../lib/stores/use-texts';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';

/** Why no link was made, the next step as a button, and the long link wherever that is a way on. */
export function LinkFailure({ failure, ready, onLongLink }: { failure: Failure; ready: ReadyToLink; onLongLink: () => void }) {
  const { t } = useTexts();
  const { what, todo, next, details } = useFailureTexts()(failure);
  const act = useStep(ready, onLongLink)[FAILURES[failure.code].step];
  const longLink = FAILURES[failure.code].step !== 'longLink' && longLinkHelps(failure.code) && ready.account.affiliateId !== null;
  return (
    <FailureNotice
      says={what}
      next={todo}
      step={next && act ? { label: next, onPress: act } : undefined}
      details={details}
      more={
        longLink && (
          <Button size="s" onClick={onLongLink}>
            {t('link.copyLongLink')}
          </Button>
        )
      }
    />
  );
}

function useStep(ready: ReadyToLink, onLongLink: () => void): Record<NextStep, (() => void) | null> {
  const { goOn, copyAgain } = useLinkMaker();
  const unfold = useSubIds((state) => state.unfold);
  const retry = () => void goOn();
  const editAccount = () => openOptions(`accounts/edit/${ready.account.id}`);
  return {
    retry,
    wait: retry,
    connect: () => openOptions('accounts'),
    editAccount,
    askForAccess: () => openSite(accessPage(MARKETS[ready.market])),
    longLink: ready.account.affiliateId === null ? editAccount : onLongLink,
    // The field for it stands in the place of the button already.
    unlock: null,
    repairVault: () => openOptions('vault'),
    editSubIds: () => unfold(true),
    openProduct: () => openSite(ready.page),
    reload: () => location.reload(),
    freeSpace: () => openOptions('data'),
    copyByHand: () => void copyAgain(),
    none: null,
  };
}
