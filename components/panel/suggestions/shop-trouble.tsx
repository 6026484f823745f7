import { FAILURES } from '../../../lib/domain/failure';
import type { ShopAccount } from '../../../lib/domain/shop-account';
import { openOptions } from '../../../lib/stores/open-page';
import { useLook } from '../../../lib/stores/panel-shop-look';
import { shopStanding } from '../../../lib/stores/shop-standing';
import { useShops } from '../../../lib/stores/shops';
import { useSuggestionActs } from '../../../lib/stores/suggestion-acts';
import { useFailureTexts } from '../../../lib/stores/use-failure-texts';
import { useTexts } from '../../../lib/stores/use-texts';
import { useVault } from '../../../lib/stores/vault';
import { UnlockForm } from '../../link/unlock-form';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';

/** What stands between the person and fresh suggestions: a locked vault, a shut door, a call that failed. What is known stays below it. */
export function ShopTrouble({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const locked = useVault((state) => state.status?.state === 'locked');
  const { check, busy } = useShops();
  const looked = useLook((state) => state.failure);
  const acted = useSuggestionActs((state) => state.failure);
  if (locked) {
    return (
      <div className="card card__body">
        <UnlockForm onUnlocked={() => useLook.setState({ failure: null })} />
      </div>
    );
  }
  const standing = shopStanding(shop, Date.now());
  const shut = (standing === 'shut' || standing === 'ended') && shop.check?.failure ? { code: shop.check.failure } : null;
  const failure = acted ?? looked ?? shut;
  if (!failure) return null;
  const { what, todo, details } = failureTexts(failure);
  const again = async () => {
    useSuggestionActs.setState({ failure: null });
    useLook.setState({ failure: null });
    await check(shop.id);
  };
  return (
    <FailureNotice
      says={what}
      next={todo}
      details={details}
      step={{ label: t('panel.shop.lookAgain'), onPress: () => void again(), busy: busy[shop.id] === 'check' }}
      more={
        FAILURES[failure.code].step !== 'retry' && (
          <Button size="s" onClick={() => openOptions('accounts')}>
            {t('panel.shop.settings')}
          </Button>
        )
      }
    />
  );
}
