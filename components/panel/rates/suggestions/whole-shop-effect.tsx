import { useCallback } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatNumber, formatRate } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReadings } from '#lib/stores/jobs/readings';
import { wholeShopCounts } from '#lib/stores/rates/suggestions/whole-shop-plan';
import { readWholeShop, WHOLE_SHOP_TABLES } from '#lib/stores/rates/suggestions/whole-shop-read';
import { useLive } from '#lib/stores/shell/use-live';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { WholeShopCost } from './whole-shop-cost';

/** How many products one rate would raise, lower, leave or add, by what was last read; what AMS's own work tells and does not tell. */
export function WholeShopEffect({ shop, doing, rate }: { shop: ShopAccount; doing: 'add' | 'edit'; rate: CommissionRate }) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const { readShop, starting } = useReadings();
  const { value } = useLive(
    WHOLE_SHOP_TABLES,
    useCallback(() => readWholeShop({ id: shop.id, market: shop.market }), [shop.id, shop.market]),
    shop.id,
  );
  if (!value) return <Skeleton width={80} />;
  const number = (count: number) => formatNumber(count, shop.market);
  const { raised, lowered, same, added, highest } = wholeShopCounts(value, doing, rate);
  const rows =
    doing === 'add'
      ? ([['added', added]] as const)
      : ([
          ['raised', raised],
          ['lowered', lowered],
          ['same', same],
        ] as const);
  return (
    <>
      <div className="card">
        <div className="card__body stack stack--3" data-part="effect">
          {value.readAt === null ? (
            <Notice
              title={t('suggest.all.notCounted')}
              actions={
                <Button size="s" icon="download" busy={starting === shop.id} onClick={() => void readShop(shop.id)}>
                  {t('panel.shop.readAll')}
                </Button>
              }
            >
              {t('suggest.all.notCountedSays')}
            </Notice>
          ) : (
            <>
              <dl className="sugg__counts">
                {rows.map(([what, count]) => (
                  <div key={what}>
                    <dt>{t(`suggest.all.${what}`)}</dt>
                    <dd className="num">{number(count)}</dd>
                  </div>
                ))}
              </dl>
              <p className="small muted">{t('suggest.all.countedAt', { time: moments.at(value.readAt) })}</p>
            </>
          )}
          {lowered > 0 && <p className="warn">{t('suggest.all.lowers', { rate: formatRate(highest, shop.market) })}</p>}
          <p>{t(doing === 'add' ? 'suggest.all.ruleAdd' : 'suggest.all.ruleEdit')}</p>
          <p className="small muted">{t('suggest.all.task')}</p>
        </div>
      </div>
      <WholeShopCost shop={shop} known={value} doing={doing} rate={rate} />
    </>
  );
}
