import { useMemo } from 'react';
import { BackLink } from '#components/ui/back-link';
import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { Skeleton } from '#components/ui/skeleton';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatRate } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useShopItems } from '#lib/stores/rates/panel-items';
import { openReview } from '#lib/stores/rates/review/review';
import type { ShopItem } from '#lib/stores/rates/shop-item';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { usePanelReading } from '#lib/stores/shops/panel-shop-read';
import { AffiliatesSide } from './affiliates-side';
import { GapCell } from './gap-cell';
import { ItemPerformanceCard } from './item-performance';

/** All that is known of one product: rate, suggestion, period, what is still owed, and what AMS brought. */
export function ItemDetail({ shop, itemId }: { shop: ShopAccount; itemId: string }) {
  const { t } = useTexts();
  const ids = useMemo(() => [itemId], [itemId]);
  const item = useShopItems(shop.id, ids).value?.[0];
  const busy = usePanelReading((state) => state.busy);
  const isStranger = item?.place === 'out' && !item.name && !item.range && !busy;
  return (
    <section className="section" aria-labelledby="item-name" data-part="item" data-item={itemId}>
      <BackLink href="#shop">{t('panel.shop.back')}</BackLink>
      <div className="stack stack--1">
        <h2 className="h1 break" id="item-name">
          <bdi>{plainText(item?.name ?? '', 200) || t('panel.shop.unnamed', { id: itemId })}</bdi>
        </h2>
        <p className="small faint num">{t('link.itemId', { id: itemId })}</p>
      </div>
      {!item && <Skeleton width={60} />}
      {isStranger && <p className="muted">{t('panel.shop.notOwn', { id: itemId })}</p>}
      {item && !isStranger && (
        <div className="shopview__two">
          <div className="section">
            <Rates item={item} shop={shop} />
            <ChangeRate shop={shop} itemId={itemId} least={item.range?.min ?? null} />
            <ItemPerformanceCard shop={shop} itemId={itemId} />
          </div>
          <AffiliatesSide key={itemId} shop={shop} itemId={itemId} name={item.name ?? ''} />
        </div>
      )}
    </section>
  );
}

function Rates({ item, shop: { market } }: { item: ShopItem; shop: ShopAccount }) {
  const { t } = useTexts();
  const moments = useMoments(market);
  const day = moments.dayYear;
  return (
    <div className="card">
      <div className="card__body stack stack--3">
        <GapCell item={item} market={market} />
        <dl className="dl">
          <div>
            <dt>{t('panel.shop.period')}</dt>
            <dd>{periodOf(item)}</dd>
          </div>
          <div>
            <dt>{t('panel.shop.protections')}</dt>
            <dd className="stack stack--1">
              {item.protections.length === 0 && <span>{item.place !== 'unread' ? t('panel.shop.noProtections') : '—'}</span>}
              {item.protections.map(({ rate, until }) => (
                <span key={`${rate} ${until}`} className="prot">
                  <Icon name="shield" size={12} />
                  {t('panel.shop.protected', { rate: formatRate(rate, market), day: day(until) })}
                </span>
              ))}
            </dd>
          </div>
        </dl>
        {item.readAt !== null && <p className="small muted">{t('panel.shop.readAt', { time: moments.at(item.readAt) })}</p>}
      </div>
    </div>
  );

  function periodOf({ place, startsAt, endsAt, next, leavesAt }: ShopItem): string {
    if (leavesAt !== null) return t('panel.shop.leaves', { day: day(leavesAt) });
    if (place === 'upcoming' && next) return t('panel.shop.begins', { rate: formatRate(next.rate, market), day: day(next.at) });
    if (startsAt !== null && endsAt !== null) return t('panel.shop.fromTo', { from: day(startsAt), to: day(endsAt) });
    return startsAt === null ? '—' : t('panel.shop.noEnd', { from: day(startsAt) });
  }
}

/** Leads to the review with this one product, at the lowest suggested rate where one is known: nothing is changed here. */
function ChangeRate({ shop, itemId, least }: { shop: ShopAccount; itemId: string; least: CommissionRate | null }) {
  const { t } = useTexts();
  const open = () => openReview({ accountId: shop.id, from: 'item', items: [{ itemId }], target: 'typed', rateForAll: least });
  return (
    <div>
      <Button icon="edit" onClick={() => void open()}>
        {t('panel.shop.changeRate')}
      </Button>
    </div>
  );
}
