import { Pick } from '#components/ui/form/pick';
import { openOptions } from '#lib/stores/shell/open-page';
import { useTexts } from '#lib/stores/shell/use-texts';

/** No store yet: what one gives, and the door. */
export function ConnectStoreFirst() {
  const { t } = useTexts();
  return (
    <div className="campaigns stack stack--4" data-part="connect-store">
      <div className="stack stack--1">
        <h2 className="h1">{t('campaigns.none.title')}</h2>
        <p className="muted">{t('campaigns.none.why')}</p>
      </div>
      <Pick icon="bag" title={t('options.stores.connect')} onPress={() => openOptions('accounts/store')}>
        {t('campaigns.none.how')}
      </Pick>
    </div>
  );
}
