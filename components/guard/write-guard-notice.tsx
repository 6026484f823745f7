import type { ShopAccount } from '../../lib/domain/shop-account';
import { plainText } from '../../lib/domain/text';
import { openOptions } from '../../lib/stores/open-page';
import { chooseShop } from '../../lib/stores/panel-shop';
import { useTexts } from '../../lib/stores/use-texts';
import type { WriteGuardNow } from '../../lib/stores/use-write-guard';
import { Button } from '../ui/button';
import { Check } from '../ui/check';
import { Notice } from '../ui/notice';

/** What stands between a change and its shop: nothing, one tick that names the shop, or why nothing can be changed and the way on. Stands above the button that writes. */
export function WriteGuardNotice({ guard }: { guard: WriteGuardNow }) {
  const { t } = useTexts();
  const { kind, why, shop, other } = guard;
  if (kind === 'free' || !shop) return null;
  const names = { shop: nameOf(shop), other: other ? nameOf(other) : '' };
  if (kind === 'needsTick') {
    return (
      <Notice tone="warn" title={t('guard.unknown.title')}>
        <Check checked={guard.shopConfirmed} onChange={guard.confirm}>
          {t('guard.unknown.tick', names)}
        </Check>
      </Notice>
    );
  }
  if (why === 'readOnly') {
    return (
      <Notice
        tone="warn"
        title={t('guard.readOnly.title', names)}
        actions={
          <Button size="s" onClick={() => openOptions('accounts')}>
            {t('panel.shop.settings')}
          </Button>
        }
      >
        {t('guard.readOnly.says')}
      </Notice>
    );
  }
  return (
    <Notice
      tone="warn"
      role="status"
      title={t('panel.shop.other.title')}
      actions={
        other && (
          <Button size="s" onClick={() => chooseShop(other)}>
            {t('panel.shop.other.switch', names)}
          </Button>
        )
      }
    >
      {t(other ? 'panel.shop.other.named' : 'panel.shop.other.unnamed', names)}
    </Notice>
  );
}

const nameOf = ({ name, shopId }: ShopAccount): string => plainText(name ?? shopId, 60);
