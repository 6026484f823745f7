import { useEffect } from 'react';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { FAILURES, type Failure } from '#lib/domain/failure';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useVault } from '#lib/stores/accounts/vault';
import { openOptions } from '#lib/stores/shell/open-page';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { usePanelReading } from '#lib/stores/shops/panel-shop-read';
import { shopStanding } from '#lib/stores/shops/shop-standing';
import { useShops } from '#lib/stores/shops/shops';

export interface ShopStandingProps {
  shop: ShopAccount;
  /** Why it could not be told whose the products of the page in front are. */
  pageFailure?: Failure | null;
  /** Why what the person did in this view came to nothing. */
  actFailure?: Failure | null;
  /** The shop was checked again, and answers. */
  onAgain?: () => void;
}

/** What stands between the person and what is fresh: missing access, a call that failed. What is known stays below it; a locked vault is shown above the view. */
export function ShopStanding({ shop, pageFailure = null, actFailure = null, onAgain }: ShopStandingProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const locked = useVault((state) => state.status?.state === 'locked');
  // What a locked vault refused is no fault of the shop, and asked again once it is open.
  useEffect(() => {
    if (!locked && usePanelReading.getState().failure?.code === 'locked') usePanelReading.setState({ failure: null });
  }, [locked]);
  const { check, busy } = useShops();
  const readFailure = usePanelReading((state) => state.failure);
  const standing = shopStanding(shop, Date.now());
  const shut = (standing === 'shut' || standing === 'ended') && shop.check?.failure ? { code: shop.check.failure } : null;
  const failure = actFailure ?? readFailure ?? pageFailure ?? shut;
  if (!failure || failure.code === 'locked') return null;
  const { what, todo, details } = failureTexts(failure);
  const { step } = FAILURES[failure.code];
  const again = async () => {
    if (await check(shop.id)) {
      usePanelReading.setState({ failure: null });
      onAgain?.();
    }
  };
  return (
    <FailureNotice
      says={what}
      next={todo}
      details={details}
      step={{ label: t('panel.shop.lookAgain'), onPress: () => void again(), busy: busy[shop.id] === 'check' }}
      more={
        step !== 'retry' && (
          <Button size="s" onClick={() => openOptions('accounts')}>
            {t('panel.shop.settings')}
          </Button>
        )
      }
    />
  );
}
