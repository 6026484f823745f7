import { Pick } from '#components/ui/form/pick';
import { goTo } from '#lib/stores/shell/options-route';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The ways to connect an account. */
export function AccountChecks() {
  const { t } = useTexts();
  return (
    <div className="stack">
      <Pick icon="key" title={t('options.door.key')} onPress={() => goTo('accounts/key')}>
        {t('options.door.keyWhy')}
      </Pick>
      <Pick icon="link" title={t('options.door.keyless')} onPress={() => goTo('accounts/keyless')}>
        {t('options.door.keylessWhy')}
      </Pick>
      <Pick icon="store" title={t('options.shops.connect')} onPress={() => goTo('accounts/shop')}>
        {t('options.shops.why')}
      </Pick>
      <Pick icon="bag" title={t('options.stores.connect')} onPress={() => goTo('accounts/store')}>
        {t('options.stores.why')}
      </Pick>
    </div>
  );
}
