import { Card } from '#components/ui/card';
import { openPlatformSite } from '#lib/domain/address/open-platform-hosts';
import { MARKETS } from '#lib/domain/market';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { amsTermsPage } from '#lib/stores/shops/shop-pages';

/** What has to be there before the form can be filled in, in its order; the first and the last with where they are done. */
export function BeforeConnecting({ place: { market, api } }: { place: Pick<ShopAccount, 'market' | 'api'> }) {
  const { t } = useTexts();
  const site = openPlatformSite(api);
  return (
    <Card title={t('options.shops.before')} part="before">
      <ol className="stack stack--1 small">
        <li>
          {t('options.shops.before.account')} {site && <Away to={`https://${site.authorization}/`}>{t('options.shops.openConsole')}</Away>}
        </li>
        <li>{t('options.shops.before.appType')}</li>
        <li>{t('options.shops.before.approval')}</li>
        <li>
          {t('options.shops.before.terms')} <Away to={amsTermsPage(MARKETS[market])}>{t('options.shops.openSellerCentre')}</Away>
        </li>
      </ol>
    </Card>
  );
}

const Away = ({ to, children }: { to: string; children: string }) => (
  <a className="away" href={to} target="_blank" rel="noopener noreferrer">
    {children}
  </a>
);
