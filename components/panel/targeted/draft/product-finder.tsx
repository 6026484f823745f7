import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { FailureNotice } from '#components/ui/failure-notice';
import { TextField } from '#components/ui/form/text-field';
import { Skeleton } from '#components/ui/skeleton';
import { Tag } from '#components/ui/tag';
import { formatMoney, formatNumber } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import { moneyFromWire } from '#lib/domain/money';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { DraftProduct } from '#lib/domain/targeted/draft';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { type AddableProduct, useAddable } from '#lib/stores/targeted/draft/choose';

export interface ProductFinderProps {
  readonly shop: ShopAccount;
  readonly taken: ReadonlySet<string>;
  readonly onAdd: (products: readonly DraftProduct[]) => void;
}

/** Products that may be in a campaign: AMS's list, those with a word in their name, or pasted ids. */
export function ProductFinder({ shop, taken, onAdd }: ProductFinderProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const { of, products, cursor, busy, failure, missing, find, more } = useAddable();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    if (!useAddable.getState().of.startsWith(`${shop.id} `)) void find(shop.id, '');
  }, [shop.id, find]);
  const own = of.startsWith(`${shop.id} `);
  const search = () => {
    setAsked(typed);
    void find(shop.id, typed);
  };
  const free = products.filter(({ itemId, barred }) => !barred && !taken.has(itemId));
  const says = failure && failureTexts(failure);
  return (
    <Card title={t('draft.products.find')} part="product-finder" gap={2}>
      <div className="draft__find">
        <TextField
          label={t('draft.products.search')}
          help={t('draft.products.searchHelp')}
          value={typed}
          onChange={setTyped}
          onKeyDown={(event) => {
            if (event.key === 'Enter') search();
          }}
        />
        <Button icon="search" busy={busy} onClick={search}>
          {t('draft.find')}
        </Button>
      </div>
      {says && (
        <FailureNotice
          says={says.what}
          next={says.todo}
          details={says.details}
          step={{ label: t('step.retry'), onPress: () => void find(shop.id, asked) }}
        />
      )}
      {busy && products.length === 0 && <Skeleton width={60} />}
      {own && !busy && !failure && products.length === 0 && <p className="muted">{t('draft.products.noneFound')}</p>}
      {missing.length > 0 && (
        <p className="help help--error" role="status">
          {t('draft.products.missing', { ids: missing.slice(0, 10).join(', '), count: missing.length, number: missing.length })}
        </p>
      )}
      {free.length > 1 && (
        <Button size="s" icon="plus" onClick={() => onAdd(free.map(asDraft))}>
          {t('draft.products.addShown', { count: free.length, number: formatNumber(free.length, shop.market) })}
        </Button>
      )}
      {products.length > 0 && (
        <ul className="draft__lines draft__found" aria-label={t('draft.products.found')}>
          {products.map((product) => (
            <Found
              key={product.itemId}
              product={product}
              shop={shop}
              taken={taken.has(product.itemId)}
              onAdd={() => onAdd([asDraft(product)])}
            />
          ))}
        </ul>
      )}
      {cursor !== null && (
        <Button size="s" variant="link" busy={busy} onClick={() => void more(shop.id, asked)}>
          {t('draft.more')}
        </Button>
      )}
    </Card>
  );
}

const asDraft = ({ itemId, name }: AddableProduct): DraftProduct => ({ itemId, name, rate: null });

interface FoundProps {
  readonly product: AddableProduct;
  readonly shop: ShopAccount;
  readonly taken: boolean;
  readonly onAdd: () => void;
}

function Found({ product: { itemId, name, price, stock, barred }, shop: { market }, taken, onAdd }: FoundProps) {
  const { t } = useTexts();
  const money = price === null ? null : moneyFromWire(price, MARKETS[market].currency);
  const facts = [
    money && formatMoney(money, market),
    stock !== null && t('draft.products.stock', { count: stock, number: formatNumber(stock, market) }),
  ];
  return (
    <li data-item={itemId}>
      <div className="grow stack stack--1">
        <bdi className="cut">{plainText(name, 80) || itemId}</bdi>
        <span className="small muted">{facts.filter(Boolean).join(' · ')}</span>
      </div>
      {barred && <Tag tone="warn">{t('draft.products.barred')}</Tag>}
      <Button
        size="s"
        icon={taken ? 'check' : 'plus'}
        disabled={barred || taken}
        aria-label={t('draft.addNamed', { name: plainText(name, 60) })}
        onClick={onAdd}
      >
        {t(taken ? 'draft.added' : 'draft.add')}
      </Button>
    </li>
  );
}
