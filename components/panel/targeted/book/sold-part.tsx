import { useMemo } from 'react';
import { Section } from '#components/ui/section';
import { MARKETS } from '#lib/domain/market';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { plainText } from '#lib/domain/text';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import type { SoldProduct } from '#lib/stores/reports/sales/sold-by';
import { useSales } from '#lib/stores/reports/sales/use-sales';
import { useTexts } from '#lib/stores/shell/use-texts';
import { productOfferPage } from '#lib/stores/shops/shop-pages';
import { useBookDays } from '#lib/stores/targeted/book/use-book';

const MOST = 5;

/** What an affiliate sold best in the chosen days, each with its offer as affiliates see it. */
export function SoldPart({ shop: { id, market }, row }: { shop: ShopAccount; row: BookRow }) {
  const { t } = useTexts();
  const { exact } = usePaymentWords(market);
  const { range } = useBookDays(market);
  const ids = [row.id, ...row.merged].join(' ');
  const task = useMemo(
    () =>
      ({
        kind: 'soldProducts',
        question: { place: { market, accountId: id }, range, affiliateIds: ids.split(' '), most: MOST },
      }) as const,
    [id, market, range, ids],
  );
  const { value } = useSales<readonly SoldProduct[]>(task);
  if (!value || value.length === 0) return null;
  return (
    <Section part="sold" title={t('book.sold')}>
      <ul className="stack stack--2 small book__sold">
        {value.map(({ itemId, name, afterRefunds }) => (
          <li key={itemId}>
            <bdi className="break blurs">{plainText(name, 100)}</bdi>
            <span className="num blurs">{exact(Number(afterRefunds))}</span>
            <a href={productOfferPage(MARKETS[market], itemId)} target="_blank" rel="noopener noreferrer" title={t('book.offerSays')}>
              {t('book.offer')}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
