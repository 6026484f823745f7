import { Icon } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import { plainText } from '#lib/domain/text';
import { openPanelPage } from '#lib/stores/shell/open-page';
import { useTexts } from '#lib/stores/shell/use-texts';
import { chooseShop, usePanelShop } from '#lib/stores/shops/panel-shop';
import { ShopFreshness } from './shop-freshness';
import { WaitingReview } from './waiting-review';

/** Which shop the panel is about, the switch to another one, how fresh its figures are, and the way to a page of its own. */
export function ShopBar() {
  const { t } = useTexts();
  const { shop, choice } = usePanelShop();
  return (
    <div className="shopbar">
      {!shop && <span className="medium grow noname">{t('common.sidecar')}</span>}
      {shop && (
        <div className="grow stack shopbar__shop">
          {choice.length === 1 ? (
            <span className="medium cut">
              <bdi>{plainText(shop.name ?? shop.shopId, 60)}</bdi> <span className="muted">· {shop.market}</span>
            </span>
          ) : (
            <span className="input select">
              <select
                aria-label={t('panel.shop.choose')}
                value={shop.id}
                onChange={(event) => {
                  const next = choice.find(({ id }) => id === event.target.value);
                  if (next) chooseShop(next);
                }}
              >
                {choice.map((one) => (
                  <option key={one.id} value={one.id}>
                    {`${plainText(one.name ?? one.shopId, 60)} · ${one.market}`}
                  </option>
                ))}
              </select>
              <Icon name="down" />
            </span>
          )}
          <span className="row row--tight">
            <ShopFreshness shop={shop} />
            <WaitingReview shop={shop} />
          </span>
        </div>
      )}
      <IconButton icon="external" label={t('panel.shop.openPage')} onClick={() => openPanelPage(location.hash)} />
    </div>
  );
}
