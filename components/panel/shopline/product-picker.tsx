import { type FormEvent, useState } from 'react';
import { LeftOut } from '#components/panel/shell/left-out';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { TextField } from '#components/ui/form/text-field';
import { Tag } from '#components/ui/tag';
import { formatStoreMoney } from '#lib/domain/shopline/place';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { type FoundProduct, useStoreProducts } from '#lib/stores/shopline/products';
import type { ShoplineContext } from './account-context';

export interface ProductPickerProps {
  readonly context: ShoplineContext;
  /** Products that are chosen already. */
  readonly taken: readonly string[];
  readonly onPick: (product: FoundProduct) => void;
}

/** Finds products of the store by name, SKU or barcode; with nothing typed it shows the newest. */
export function ProductPicker({ context: { store, place }, taken, onPick }: ProductPickerProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { found, more, leftOut, page, asked, busy, failure, search } = useStoreProducts();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const says = open && failure ? failureTexts(failure) : null;
  const find = (event?: FormEvent) => {
    event?.preventDefault();
    setOpen(true);
    void search(store.id, typed);
  };
  return (
    <div className="stack stack--2" data-part="picker">
      <div className="campaigns__find">
        <TextField
          label={t('campaigns.product.find')}
          value={typed}
          onChange={setTyped}
          placeholder={t('campaigns.product.findBy')}
          onKeyDown={(event) => {
            if (event.key === 'Enter') find(event);
          }}
        />
        <Button icon="search" busy={busy} onClick={() => find()}>
          {t('campaigns.product.search')}
        </Button>
      </div>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {open && !busy && !says && found.length === 0 && <p className="small muted">{t('campaigns.product.none', { typed: asked ?? '' })}</p>}
      {open && found.length > 0 && (
        <ul className="campaigns__lines campaigns__found" aria-label={t('campaigns.product.found')}>
          {found.map((product) => (
            <li key={product.productId} data-product={product.productId}>
              <span className="cell2 grow">
                <bdi className="cut">{plainText(product.title, 120)}</bdi>
                <span className="cut num">
                  {[product.sku, formatStoreMoney(product.price, place)].filter(Boolean).join(' · ')}{' '}
                  {product.hidden && <Tag tone="warn">{t('campaigns.product.hidden')}</Tag>}
                </span>
              </span>
              <Button
                size="s"
                icon="plus"
                disabled={taken.includes(product.productId)}
                aria-label={t('campaigns.product.addNamed', { name: plainText(product.title, 60) })}
                onClick={() => onPick(product)}
              >
                {t('campaigns.product.add')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open && <LeftOut count={leftOut} />}
      {open && more && (
        <Button size="s" variant="link" busy={busy} onClick={() => void search(store.id, asked ?? '', page + 1)}>
          {t('campaigns.product.more')}
        </Button>
      )}
    </div>
  );
}
