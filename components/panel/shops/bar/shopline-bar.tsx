import { Select } from '#components/ui/form/select';
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
      {!store && <span className="medium grow noname">{t('common.sidecar')}</span>}
      {store && choice.length === 1 && (
        <span className="medium cut grow">
          <bdi>{plainText(store.name, 60)}</bdi> <span className="muted">· SHOPLINE</span>
        </span>
      )}
      {store && choice.length > 1 && (
        <Select
          className="grow"
          aria-label={t('campaigns.chooseStore')}
          value={store.id}
          onChange={chooseStore}
          choices={choice.map(({ id, name }) => ({ value: id, label: `${plainText(name, 60)} · SHOPLINE` }))}
        />
      )}
      <IconButton icon="external" label={t('panel.shop.openPage')} onClick={() => openPanelPage(location.hash)} />
    </div>
  );
}
