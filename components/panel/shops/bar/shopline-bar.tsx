import { Icon } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import { plainText } from '#lib/domain/text';
import { openPanelPage } from '#lib/stores/shell/open-page';
import { useTexts } from '#lib/stores/shell/use-texts';
import { chooseStore, usePanelStore } from '#lib/stores/shopline/current-account';

/** Which store the panel is about, the switch to another one, and the way to a page of its own. */
export function ShoplineBar() {
  const { t } = useTexts();
  const { store, choice } = usePanelStore();
  return (
    <div className="shopbar">
      {!store && <span className="medium grow">{t('common.sidecar')}</span>}
      {store && choice.length === 1 && (
        <span className="medium cut grow">
          <bdi>{plainText(store.name, 60)}</bdi> <span className="muted">· SHOPLINE</span>
        </span>
      )}
      {store && choice.length > 1 && (
        <span className="input select grow">
          <select aria-label={t('campaigns.chooseStore')} value={store.id} onChange={(event) => chooseStore(event.target.value)}>
            {choice.map(({ id, name }) => (
              <option key={id} value={id}>
                {`${plainText(name, 60)} · SHOPLINE`}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
      <IconButton icon="external" label={t('panel.shop.openPage')} onClick={() => openPanelPage(location.hash)} />
    </div>
  );
}
