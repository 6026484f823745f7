import { FailureLine } from '#components/options/shell/failure-line';
import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import { MARKETS } from '#lib/domain/market';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReadings } from '#lib/stores/jobs/readings';
import { openPanelPage, openSite } from '#lib/stores/shell/open-page';
import { goTo } from '#lib/stores/shell/options-route';
import { useTexts } from '#lib/stores/shell/use-texts';
import { sellerCentrePage } from '#lib/stores/shops/shop-pages';
import { ShopsList } from './shops-list';

/** Shown after the seller's consent: each shop that was granted, the result of its check, and the next step. */
export function ShopsConnected({ shops }: { shops: readonly ShopAccount[] }) {
  const { t } = useTexts();
  const shut = shops.filter(({ check }) => check?.failure).length;
  const open = shops.filter(({ check }) => !check?.failure);
  const [first] = open;
  const { starting, failed, readShop } = useReadings();
  const read = async () => {
    for (const { id } of open) await readShop(id);
    if (useReadings.getState().failed === null) openPanelPage('#rates');
  };
  return (
    <>
      <SectionHead title={t('options.shops.connected', { count: shops.length })} takesFocus>
        {shut > 0 ? t('options.shops.connectedShut', { count: shut }) : t('options.shops.connectedWhat')}
      </SectionHead>
      <ShopsList shops={shops} />
      {failed && open.some(({ id }) => id === failed.what) && <FailureLine failure={failed.failure} />}
      <div className="row row--wrap">
        {first && (
          <>
            <Button variant="primary" icon="refresh" busy={open.some(({ id }) => id === starting)} onClick={() => void read()}>
              {t('options.shops.readMine', { count: open.length })}
            </Button>
            <Button icon="external" onClick={() => openSite(sellerCentrePage(MARKETS[first.market]))}>
              {t('options.shops.openSellerCentre')}
            </Button>
          </>
        )}
        <Button onClick={() => goTo('accounts')}>{t('options.added.list')}</Button>
      </div>
    </>
  );
}
