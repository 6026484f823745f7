import { OtherShopNotice } from '#components/shops/other-shop-notice';
import { ShopStanding } from '#components/shops/shop-standing';
import { UnconnectedNotice } from '#components/shops/unconnected-notice';
import { isOfNobody } from '#lib/domain/shops/page-state';
import { lazyView, Soon } from '#lib/stores/shell/lazy-view';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { type PanelShop, usePanelShop } from '#lib/stores/shops/panel-shop';
import { BadgeSwitches, ShowsSwitch } from './badge-switches';
import { ConnectShopFirst } from './connect-shop-first';
import { HealthLine } from './health-line';
import { ProductList } from './product-list';

/** Loaded once the panel stands: its first load is as small without it. */
const Morning = lazyView(['performance', 'earnings'], async () => (await import('#components/panel/reports/performance/morning')).Morning);
const OwnProduct = lazyView([], async () => (await import('./own-product')).OwnProduct);
const ItemDetail = lazyView([], async () => (await import('./item-detail')).ItemDetail);

/** The shop beside the page: the products in view first, one product, or what changed since yesterday. */
export function ShopView() {
  const { t } = useTexts();
  const { part } = usePanelView();
  const about = usePanelShop();
  const recording = useSetting('recording');
  const { shop, inFront, itemId } = about;
  if (!shop) return <ConnectShopFirst />;
  const item = part !== null && /^\d+$/.test(part) ? part : null;
  return (
    <div className="shopview" data-shop={shop.shopId} data-recording={recording || undefined}>
      <OwnerNotice about={about} />
      <ShopStanding key={shop.id} shop={shop} pageFailure={about.page?.shopAccountId === shop.id ? about.page.failure : null} />
      {item === null && (
        <nav className="chips" aria-label={t('panel.shop.parts')}>
          <a className="chip" href="#shop" aria-current={part === null ? 'page' : undefined}>
            {t('panel.shop.products')}
          </a>
          <a className="chip" href="#shop/morning" aria-current={part === 'morning' ? 'page' : undefined}>
            {t('panel.shop.morning')}
          </a>
          {part === null && <ShowsSwitch />}
        </nav>
      )}
      <Soon>
        {item === null && (part === 'morning' || inFront !== 'sellerCentre') && <Morning key={shop.id} shop={shop} />}
        {item !== null && <ItemDetail key={`${shop.id} ${item}`} shop={shop} itemId={item} />}
        {item !== null && inFront === 'ownProduct' && item === itemId && <OwnProduct shop={shop} itemId={item} />}
      </Soon>
      {item === null && part !== 'morning' && <ProductList key={shop.id} shop={shop} about={about} />}
      {item === null && part !== 'morning' && <BadgeSwitches />}
      {inFront === 'sellerCentre' && !(about.page && isOfNobody(about.page)) && <HealthLine about={about} market={shop.market} />}
    </div>
  );
}

/** Says so where the page in front is another shop's than the panel's, or one that is not connected. */
function OwnerNotice({ about: { page, shop, otherShop } }: { about: PanelShop }) {
  if (page && isOfNobody(page)) return <UnconnectedNotice />;
  if (!page || !shop || page.shopAccountId !== shop.id || page.whose !== 'other') return null;
  return <OtherShopNotice shop={shop} other={otherShop} />;
}
