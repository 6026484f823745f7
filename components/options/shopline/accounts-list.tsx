import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ShoplineRow } from './account-row';

/** The connected stores; nothing where there are none. */
export function StoresList({ stores }: { stores: readonly ShoplineAccount[] }) {
  const { t } = useTexts();
  if (stores.length === 0) return null;
  return (
    <section className="section">
      <h2 className="h2">{t('options.stores.title')}</h2>
      <ul className="grp list list--top" aria-label={t('options.stores.title')}>
        {stores.map((store) => (
          <ShoplineRow key={store.id} store={store} />
        ))}
      </ul>
    </section>
  );
}
