import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import type { Failure, NextStep } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { useLinkMaker } from '#lib/stores/links/link-maker';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { useSubIds } from '#lib/stores/links/sub-ids/sub-ids';
import { wayOn } from '#lib/stores/links/way-on';
import { accessPage, openOptions, openSite } from '#lib/stores/shell/open-page';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Why no link was made, the next step as a button, and the long link wherever that is a way on. */
export function LinkFailure({ failure, ready, onLongLink }: { failure: Failure; ready: ReadyToLink; onLongLink: () => void }) {
  const { t } = useTexts();
  const { what, todo, details } = useFailureTexts(ready.market)(failure);
  const { step, offersLongLink } = wayOn(failure, ready.account);
  const act = useSteps(ready, onLongLink)[step];
  return (
    <FailureNotice
      says={what}
      next={todo}
      step={act && step !== 'none' ? { label: t(`step.${step}`), onPress: act } : undefined}
      details={details}
      more={
        offersLongLink && (
          <Button size="s" onClick={onLongLink}>
            {t('link.copyLongLink')}
          </Button>
        )
      }
    />
  );
}

function useSteps(ready: ReadyToLink, onLongLink: () => void): Record<NextStep, (() => void) | null> {
  const { goOn, copyAgain } = useLinkMaker();
  const unfold = useSubIds((state) => state.unfold);
  const retry = () => void goOn();
  return {
    retry,
    wait: retry,
    connect: () => openOptions('accounts'),
    reconnect: () => openOptions('accounts'),
    editAccount: () => openOptions(`accounts/edit/${ready.account.id}`),
    askForAccess: () => openSite(accessPage(MARKETS[ready.market])),
    longLink: onLongLink,
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
