import { Skeleton } from '#components/ui/skeleton';
import { formatMoney, formatNumber, formatRange } from '#lib/domain/format';
import { plainText } from '#lib/domain/text';
import { useProductStore } from '#lib/stores/links/product';
import type { ProductView } from '#lib/stores/links/product-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { Thumb } from './thumb';

/** Names are anyone's text: cut, made harmless, and shown as text only. */
const LONGEST_SHOWN = 200;

/** What is for sale in front: picture, name, price. */
export function ProductCard({ product }: { product: ProductView }) {
  const { t } = useTexts();
  const { market, name, priceMin, priceMax } = product;
  const shown = name && plainText(name, LONGEST_SHOWN);
  const price = priceMin && formatRange(formatMoney(priceMin, market), formatMoney(priceMax ?? priceMin, market));
  return (
    <div className="row row--top gap-3">
      <Thumb image={product.image} key={product.image} />
      <div className="grow stack stack--1">
        {shown ? (
          <div className="medium two break" title={name ?? undefined} data-part="name">
            <bdi>{shown}</bdi>
          </div>
        ) : (
          <Unnamed product={product} />
        )}
        <div>
          {price && <b className="strong num">{price}</b>} <Side product={product} />
        </div>
        <div className="small faint num">{t('link.itemId', { id: product.itemId })}</div>
      </div>
    </div>
  );
}

/** Still being asked for; or nobody knows, and the address is all there is. */
function Unnamed({ product }: { product: ProductView }) {
  const asking = useProductStore((state) => state.reading || state.offerState === 'asked');
  if (asking) return <Skeleton width={80} />;
  return <div className="medium two break">{product.page.replace('https://', '')}</div>;
}

function Side({ product: { market, discount, rating, sold } }: { product: ProductView }) {
  const { t } = useTexts();
  const parts = [
    discount && `−${formatNumber(discount, market)}%`,
    rating && `★ ${formatNumber(rating, market)}`,
    sold !== null && t('link.sold', { count: sold, sold: formatNumber(sold, market) }),
  ];
  const text = parts.filter(Boolean).join(' · ');
  return text ? <span className="small muted">{text}</span> : null;
}
