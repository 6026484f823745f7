import { Section } from '#components/ui/section';
import { Skeleton } from '#components/ui/skeleton';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import type { ShopItem } from '#lib/stores/rates/shop-item';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { GapCell } from './gap-cell';
import { ItemNotes } from './item-notes';

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
  const readAt = Math.min(...(items ?? []).flatMap((item) => item.readAt ?? []));
  return (
    <Section
      title={title}
      part={part}
      actions={Number.isFinite(readAt) && <span className="small muted num">{t('panel.shop.readAt', { time: moments.at(readAt) })}</span>}
    >
      <ul className="grp items">
        {items === null
          ? [1, 2, 3].map((row) => (
              <li key={row} className="item">
                <Skeleton width={60} />
                <Skeleton width={40} />
              </li>
            ))
          : items.map((item) => <ProductRow key={item.itemId} item={item} shop={shop} />)}
      </ul>
    </Section>
  );
}

function ProductRow({ item, shop }: { item: ShopItem; shop: ShopAccount }) {
  const { t } = useTexts();
  return (
    <li className="item" data-item={item.itemId}>
      <div className="stack stack--1">
        <a className="item__name" href={`#shop/${item.itemId}`}>
          <bdi>{plainText(item.name, 200) || t('panel.shop.unnamed', { id: item.itemId })}</bdi>
        </a>
        <ItemNotes item={item} market={shop.market} />
      </div>
      <GapCell item={item} market={shop.market} />
    </li>
  );
}
