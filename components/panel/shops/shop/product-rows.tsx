import { useMemo } from 'react';
import { Section } from '#components/ui/section';
import { Skeleton } from '#components/ui/skeleton';
import type { ProductBrief, ProductShows } from '#lib/domain/reports/performance/brief';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import type { ShopItem } from '#lib/stores/rates/shop-item';
import { useBriefs } from '#lib/stores/reports/performance/use-briefs';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { GapCell } from './gap-cell';
import { ItemNotes } from './item-notes';
import { SoldCell } from './sold-cell';

const NONE: readonly string[] = [];

export interface ProductRowsProps {
  readonly title: string;
  /** null: the records have not answered yet. */
  readonly items: readonly ShopItem[] | null;
  readonly shop: ShopAccount;
  readonly part: 'in-view' | 'known';
}

/** Products with today's rate beside the suggested one; a name leads to all that is known of it. */
export function ProductRows({ title, items, shop, part }: ProductRowsProps) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const { days } = useDayWords();
  const shows = useSetting('productShows');
  const ids = useMemo(() => (items ?? []).map(({ itemId }) => itemId), [items]);
  const sold = useBriefs(shop.id, shows === 'rates' ? NONE : ids).value;
  const readAt = Math.min(...(items ?? []).flatMap((item) => item.readAt ?? []));
  const rates = shows !== 'performance' && Number.isFinite(readAt) ? t('panel.shop.readAt', { time: moments.at(readAt) }) : null;
  const said = [rates, shows !== 'rates' && sold?.days && t('panel.shop.soldDays', { days: days(sold.days) })].filter(Boolean).join(' · ');
  return (
    <Section title={title} part={part} actions={said && <span className="small muted num">{said}</span>}>
      <ul className="grp items">
        {items === null
          ? [1, 2, 3].map((row) => (
              <li key={row} className="item">
                <Skeleton width={60} />
                <Skeleton width={40} />
              </li>
            ))
          : items.map((item) => (
              <ProductRow key={item.itemId} item={item} shop={shop} shows={shows} brief={sold?.briefs.get(item.itemId) ?? null} />
            ))}
      </ul>
    </Section>
  );
}

interface ProductRowProps {
  readonly item: ShopItem;
  readonly shop: ShopAccount;
  readonly shows: ProductShows;
  readonly brief: ProductBrief;
}

function ProductRow({ item, shop, shows, brief }: ProductRowProps) {
  const { t } = useTexts();
  return (
    <li className="item" data-item={item.itemId}>
      <div className="stack stack--1">
        <a className="item__name" href={`#shop/${item.itemId}`}>
          <bdi>{plainText(item.name, 200) || t('panel.shop.unnamed', { id: item.itemId })}</bdi>
        </a>
        <ItemNotes item={item} market={shop.market} />
      </div>
      <div className="item__cells">
        {shows !== 'performance' && <GapCell item={item} market={shop.market} />}
        {shows !== 'rates' && <SoldCell brief={brief} market={shop.market} />}
      </div>
    </li>
  );
}
