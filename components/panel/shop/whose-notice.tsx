import type { ShopAccount } from '../../../lib/domain/shop-account';
import { plainText } from '../../../lib/domain/text';
import { chooseShop, type PanelShop } from '../../../lib/stores/panel-shop';
import { useTexts } from '../../../lib/stores/use-texts';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** Says so where the page in front is another shop's than the panel's, with the way to agree. */
export function WhoseNotice({ about: { page, shop, otherShop } }: { about: PanelShop }) {
  const { t } = useTexts();
  if (!page || !shop || page.shopAccountId !== shop.id || page.whose !== 'other') return null;
  const names = { shop: nameOf(shop), other: otherShop ? nameOf(otherShop) : '' };
  return (
    <Notice
      tone="warn"
      role="status"
      title={t('panel.shop.other.title')}
      actions={
        otherShop && (
          <Button size="s" onClick={() => chooseShop(otherShop)}>
            {t('panel.shop.other.switch', names)}
          </Button>
        )
      }
    >
      {t(otherShop ? 'panel.shop.other.named' : 'panel.shop.other.unnamed', names)}
    </Notice>
  );
}

const nameOf = ({ name, shopId }: ShopAccount): string => plainText(name ?? shopId, 60);
