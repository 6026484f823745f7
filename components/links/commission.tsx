import { Suspense } from 'react';
import { formatMoney, formatRate } from '#lib/domain/format';
import { type CommissionView, daysUntil } from '#lib/stores/links/product-view';
import { lazyView, useIdle } from '#lib/stores/shell/lazy-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { type ForSale, hasPriceRange } from '#lib/stores/shell/words/use-sale-words';

/** What is really paid comes after what is promised. */
const PaidSale = lazyView(['earned'], async () => (await import('./earned/paid-sale')).PaidSale);

/** Days before its end from which an offer says so in the colour of a warning. */
const SOON = 7;

/** What a sale earns: the money large, the rate and its two parts as one bar. */
export function Commission({ commission, product, accountId }: { commission: CommissionView; product: ForSale; accountId?: string }) {
  const { t } = useTexts();
  const { market } = product;
  const { total, shopee, seller } = commission;
  const idle = useIdle();
  const sale = { price: product.priceMin, shopeeRate: shopee, sellerRate: seller, promised: commission.perSale };
  const figure = <span className="figure">{formatMoney(commission.perSale, market)}</span>;
  const asks = idle && accountId !== undefined;
  return (
    <section className="comm" aria-label={t('link.commission')}>
      <div>
        <span className="label">{t(hasPriceRange(product) ? 'link.youEarnFrom' : 'link.youEarn')}</span>
        <Suspense fallback={figure}>
          {asks ? (
            <PaidSale accountId={accountId} sale={sale}>
              {figure}
            </PaidSale>
          ) : (
            figure
          )}
        </Suspense>
        <span className="small muted">{t('link.perSale')}</span>
      </div>
      <div>
        <div className="row row--between">
          <span className="strong num">{formatRate(total, market)}</span>
          <Ends commission={commission} />
        </div>
        <Bar commission={commission} />
        <span className="small muted">
          {shopee !== null && seller
            ? t('link.parts', { shopee: formatRate(shopee, market), xtra: formatRate(seller, market) })
            : t(seller ? 'link.onlyXtra' : 'link.onlyShopee')}
        </span>
      </div>
      <Suspense fallback={null}>{asks && <PaidSale accountId={accountId} sale={sale} />}</Suspense>
    </section>
  );
}

function Ends({ commission: { seller, endsAt } }: { commission: CommissionView }) {
  const { t } = useTexts();
  const days = daysUntil(endsAt, Date.now());
  if (days === null) return null;
  return (
    <span className={days <= SOON ? 'small warn' : 'small muted'}>
      {t(seller ? 'link.xtraEnds' : 'link.offerEnds', { count: days, days })}
    </span>
  );
}

/** Two parts of one whole, as SVG attributes: no style carries a number. */
function Bar({ commission: { total, shopee, seller } }: { commission: CommissionView }) {
  if (total === 0) return null;
  const first = seller === null ? total : (shopee ?? 0);
  const gap = seller && first ? Math.max(total / 60, 1) : 0;
  return (
    <svg viewBox={`0 0 ${total + gap} 6`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="p1" width={first} height="6" />
      {seller !== null && <rect className="p2" x={first + gap} width={seller} height="6" />}
    </svg>
  );
}
