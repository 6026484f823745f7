import { Card } from '#components/ui/card';
import { Icon } from '#components/ui/icon';
import { formatRange, formatRate } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useAutoAdd } from '#lib/stores/rates/suggestions/auto-add';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The range that AMS suggests for all products at once, and the way to their one review. */
export function WholeShopCard({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const range = useAutoAdd((state) => state.ranges[shop.id]);
  return (
    <Card title={t('suggest.all.title')}>
      <div className="stack stack--3" data-part="whole-shop">
        <p>
          <b className="num">{range ? formatRange(formatRate(range.min, shop.market), formatRate(range.max, shop.market)) : '—'}</b>{' '}
          <span className="small muted">{t(range === null ? 'suggest.all.noRange' : 'suggest.all.range')}</span>
        </p>
        <p className="small muted">{t('suggest.all.says')}</p>
        <div className="row">
          <a className="btn btn--s" href="#suggestions/all">
            <Icon name="check" />
            {t('suggest.all.open')}
          </a>
        </div>
      </div>
    </Card>
  );
}
