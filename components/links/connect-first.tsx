import { Pick } from '#components/ui/form/pick';
import type { MarketCode } from '#lib/domain/market';
import { openOptions } from '#lib/stores/shell/open-page';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';

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
      </div>
      <p className="small muted">{t('link.disclosure')}</p>
    </div>
  );
}
