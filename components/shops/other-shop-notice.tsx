import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { chooseShop } from '#lib/stores/shops/panel-shop';

/** The page in front is another shop's than the chosen one: says so, with the way to agree where the other is connected. */
export function OtherShopNotice({ shop, other }: { shop: ShopAccount; other: ShopAccount | null }) {
  const { t } = useTexts();
  const names = { shop: shopName(shop), other: other ? shopName(other) : '' };
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

export const shopName = ({ name, shopId }: ShopAccount): string => plainText(name ?? shopId, 60);
