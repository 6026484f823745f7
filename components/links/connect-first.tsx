import { Pick } from '#components/ui/form/pick';
import type { MarketCode } from '#lib/domain/market';
import { openOptions, openPanelPage } from '#lib/stores/shell/open-page';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Sellers come here too: to connect their shop, or, where that is done, to it. */
function Seller() {
  const { t } = useTexts();
  const shops = useSetting('shops').length;
  return (
    <Pick
      icon="store"
      title={t(shops > 0 ? 'link.openShop' : 'link.connectShop')}
      onPress={() => (shops > 0 ? openPanelPage('#shop') : openOptions('accounts/shop'))}
    >
      {t('link.connectShopWhy')}
    </Pick>
  );
}

/** No account yet, or none for this country: the two ways to connect one. */
export function ConnectFirst({ market }: { market: MarketCode | null }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  return (
    <div className="stack stack--4" data-part="connect">
      <div className="stack stack--1">
        <h2 className="h1">{market ? t('link.connectMarket', { market: marketName(market) }) : t('link.connect')}</h2>
        <p className="muted">{t(market ? 'link.connectMarketWhy' : 'link.connectWhy')}</p>
      </div>
      <div className="stack">
        <Pick icon="key" title={t('link.connectKey')} onPress={() => openOptions(market ? `accounts/key/${market}` : 'accounts/key')}>
          {t('link.connectKeyWhy')}
        </Pick>
        <Pick
          icon="user"
          title={t('link.connectKeyless')}
          onPress={() => openOptions(market ? `accounts/keyless/${market}` : 'accounts/keyless')}
        >
          {t('link.connectKeylessWhy')}
        </Pick>
        {market === null && <Seller />}
      </div>
      <p className="small muted">{t('link.disclosure')}</p>
    </div>
  );
}
