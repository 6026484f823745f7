import { Button } from '#components/ui/button';
import { openPlatformSite } from '#lib/domain/address/open-platform-hosts';
import { FAILURES, type FailureCode } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { openSite } from '#lib/stores/shell/open-page';
import { goTo } from '#lib/stores/shell/options-route';
import { useTexts } from '#lib/stores/shell/use-texts';
import { amsTermsPage, sellerCentrePage } from '#lib/stores/shops/shop-pages';

type Place = Pick<ShopAccount, 'market' | 'api'>;

/** Where the next step of a shop's failure is done: in Seller Centre, in the Console, at the vault. `id`: of a shop that is there. */
export function ShopStep({ place, code, id }: { place: Place; code: FailureCode; id?: string }) {
  const { t } = useTexts();
  const { step } = FAILURES[code];
  if (step === 'editAccount' && id !== undefined) {
    return (
      <Button size="s" icon="key" onClick={() => goTo(`accounts/shop/${encodeURIComponent(id)}`)}>
        {t('options.shops.newKey')}
      </Button>
    );
  }
  if (step === 'unlock' || step === 'repairVault') {
    return (
      <Button size="s" onClick={() => goTo('vault')}>
        {t(`step.${step}`)}
      </Button>
    );
  }
  const site = elsewhere(code, place);
  if (!site) return null;
  return (
    <Button size="s" icon="external" onClick={() => openSite(site.address)}>
      {t(site.inConsole ? 'options.shops.openConsole' : 'options.shops.openSellerCentre')}
    </Button>
  );
}

function elsewhere(code: FailureCode, { market, api }: Place): { address: string; inConsole: boolean } | null {
  if (code === 'termsNotAccepted') return { address: amsTermsPage(MARKETS[market]), inConsole: false };
  if (FAILURES[code].where === 'sellerCentre') return { address: sellerCentrePage(MARKETS[market]), inConsole: false };
  const site = openPlatformSite(api);
  return FAILURES[code].where === 'console' && site ? { address: `https://${site.authorization}/`, inConsole: true } : null;
}
