import { Pick } from '#components/ui/form/pick';
import { openOptions } from '#lib/stores/shell/open-page';
import { useTexts } from '#lib/stores/shell/use-texts';

/** No shop is connected yet: what one gives, and the link to connect it. */
export function ConnectShopFirst() {
  const { t } = useTexts();
  return (
    <div className="shopview stack stack--4" data-part="connect-shop">
      <div className="stack stack--1">
        <h2 className="h1">{t('panel.shop.none')}</h2>
        <p className="muted">{t('panel.shop.noneWhy')}</p>
      </div>
      <Pick icon="store" title={t('panel.shop.connect')} onPress={() => openOptions('accounts/shop')}>
        {t('options.shops.why')}
      </Pick>
    </div>
  );
}
