import { Button } from '#components/ui/button';
import { Check } from '#components/ui/form/check';
import { Notice } from '#components/ui/notice';
import { openOptions } from '#lib/stores/shell/open-page';
import { useTexts } from '#lib/stores/shell/use-texts';
import type { WriteGuardNow } from '#lib/stores/shops/use-write-guard';
import { OtherShopNotice, shopName } from './other-shop-notice';

/** What stands between a change and its shop: nothing, one tick that names the shop, or why nothing can be changed and the way on. Stands above the button that writes. */
export function WriteGuardNotice({ guard }: { guard: WriteGuardNow }) {
  const { t } = useTexts();
  const { kind, why, shop, other } = guard;
  if (kind === 'free' || !shop) return null;
  const names = { shop: shopName(shop) };
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
  return <OtherShopNotice shop={shop} other={other} />;
}
