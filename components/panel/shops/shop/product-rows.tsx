import { type ReactNode, useMemo } from 'react';
import { Section } from '#components/ui/section';
import { Skeleton } from '#components/ui/skeleton';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import type { ShopItem } from '#lib/stores/rates/shop-item';
import { lazyView, Soon } from '#lib/stores/shell/lazy-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { GapCell } from './gap-cell';
import { ItemNotes } from './item-notes';
import type { SoldShown } from './sold-rows';

export interface ProductRowsProps {
  readonly title: string;
  /** null: the records have not answered yet. */
  readonly items: readonly ShopItem[] | null;
  readonly shop: ShopAccount;
  readonly part: 'in-view' | 'known';
}

/** Loaded when a list shows what was sold. */
const SoldRows = lazyView([], async () => (await import('./sold-rows')).SoldRows);

/** Products with today's rate beside the suggested one, with what they brought, or both; a name leads to all that is known of one. */
export function ProductRows(props: ProductRowsProps) {
  const shows = useSetting('productShows');
  const { items, shop } = props;
  const ids = useMemo(() => (items ?? []).map(({ itemId }) => itemId), [items]);
  if (shows !== 'performance' && shows !== 'both') return <Rows {...props} sold={null} withRates />;
  const rows = (sold: SoldShown | null) => <Rows {...props} sold={sold} withRates={shows === 'both'} />;
  return (
    <Soon fallback={rows(null)}>
      <SoldRows shop={shop} ids={ids}>
        {rows}
      </SoldRows>
    </Soon>
  );
}

function Rows({ title, items, shop, part, sold, withRates }: ProductRowsProps & { sold: SoldShown | null; withRates: boolean }) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const readAt = Math.min(...(items ?? []).flatMap((item) => item.readAt ?? []));
  const rates = withRates && Number.isFinite(readAt) ? t('panel.shop.readAt', { time: moments.at(readAt) }) : null;
  const said = [rates, sold?.days].filter(Boolean).join(' · ');
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
              <ProductRow key={item.itemId} item={item} shop={shop} withRates={withRates} sold={sold?.cellOf(item.itemId) ?? null} />
            ))}
      </ul>
    </Section>
  );
}

interface ProductRowProps {
  readonly item: ShopItem;
  readonly shop: ShopAccount;
  readonly withRates: boolean;
  readonly sold: ReactNode;
}

function ProductRow({ item, shop, withRates, sold }: ProductRowProps) {
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
        {withRates && <GapCell item={item} market={shop.market} />}
        {sold}
      </div>
    </li>
  );
}
