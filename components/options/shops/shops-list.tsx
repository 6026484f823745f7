import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ShopRow } from './shop-row';

/** The connected shops; nothing where there are none. */
export function ShopsList({ shops }: { shops: readonly ShopAccount[] }) {
  const { t } = useTexts();
  if (shops.length === 0) return null;
  return (
    <section className="section">
      <h2 className="h2">{t('options.shops.title')}</h2>
      <ul className="grp list list--top" aria-label={t('options.shops.title')}>
        {shops.map((shop) => (
          <ShopRow key={shop.id} shop={shop} />
        ))}
      </ul>
    </section>
  );
}
