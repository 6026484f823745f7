import type { ReactNode } from 'react';
import { Thumb } from '#components/links/thumb';
import { Empty } from '#components/ui/empty';
import { Icon } from '#components/ui/icon';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { formatMoney, formatNumber, formatRange, formatRate } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { paidPerSale } from '#lib/domain/reports/earned/paid-commission';
import { plainText } from '#lib/domain/text';
import { momentsOf } from '#lib/domain/time/moments';
import { useOfferPicks } from '#lib/stores/offers/offer-picks';
import { useShopBudgets } from '#lib/stores/offers/use-shop-budgets';
import { useEarnedState } from '#lib/stores/reports/earned/use-earned';
import { usePaidWords } from '#lib/stores/reports/earned/use-paid-words';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useSaleWords } from '#lib/stores/shell/words/use-sale-words';
import { OfferHistory } from './offer-history';
import { OfferLinkButton } from './offer-link-button';
import { saleOf } from './offer-money';
import { ShopBudget } from './shop-budget';

/** A place that scrolls has to be reached without a mouse. */
const REACHED_BY_KEYS = { tabIndex: 0 };

/** One to four offers side by side, with all that is known of them. */
export function OfferCompare({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const compared = useOfferPicks((state) => state.compared);
  return (
    <div className="section" data-part="compare">
      <a className="small row row--tight" href={`#offers/${compared[0]?.kind ?? 'product'}`}>
        <Icon name="left" />
        {t('offers.back')}
      </a>
      {compared.length === 0 && (
        <Empty icon="layers" title={t('offers.compareNone.title')}>
          {t('offers.compareNone.says')}
        </Empty>
      )}
      {compared.length > 0 && <OfferTable account={account} compared={compared} />}
    </div>
  );
}

/** On a wide page, beside the list: all that is known of the offer whose picture was pressed, else of the first. */
export function OfferDetails({ account, first }: { account: AffiliateKeyAccount; first: OfferRow | null }) {
  const { t } = useTexts();
  const [chosen] = useOfferPicks((state) => state.compared);
  const offer = chosen ?? first;
  if (!offer) return null;
  return (
    <aside className="offers__details stack stack--3" aria-label={t('offers.detailsTitle')}>
      <OfferTable account={account} compared={[offer]} />
    </aside>
  );
}

/** The offers side by side, and below them how each was seen here before. */
function OfferTable({ account, compared }: { account: AffiliateKeyAccount; compared: readonly OfferRow[] }) {
  const { t } = useTexts();
  const rows = useRows(account, compared);
  return (
    <>
      <section className="tablebox" aria-label={t('offers.compared')} {...REACHED_BY_KEYS}>
        <table className="table compare">
          <thead>
            <tr>
              <td />
              {compared.map((offer) => (
                <th key={offer.key} scope="col">
                  <span className="stack stack--1">
                    <Thumb image={offer.imageUrl} />
                    <bdi className="break">{nameOf(offer) || t('offers.unnamed')}</bdi>
                    <OfferLinkButton page={offer.page} name={nameOf(offer)} accountId={account.id} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, cell]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {compared.map((offer) => (
                  <td key={offer.key}>{cell(offer)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {compared.map((offer) => offer.itemId && <OfferHistory key={offer.key} offer={offer} itemId={offer.itemId} name={nameOf(offer)} />)}
    </>
  );
}

const nameOf = ({ name }: OfferRow): string => plainText(name ?? '', 120);

/** What stands in each row, for each offer. */
function useRows(
  account: AffiliateKeyAccount,
  compared: readonly OfferRow[],
): readonly (readonly [name: string, cell: (offer: OfferRow) => ReactNode])[] {
  const { t, language } = useTexts();
  const saleWords = useSaleWords();
  const shops = useShopBudgets(account.id, compared);
  const paidBy = useEarnedState(account.id);
  const paidWords = usePaidWords(paidBy);
  const paid = (offer: OfferRow) => {
    if (!paidBy || !paidWords || paidBy.market !== offer.market) return '—';
    const money = paidPerSale(paidBy.rule, saleOf(offer), offer.market);
    const says = money ? <b className="strong">{paidWords.about(money)}</b> : paidBy.rule.cap ? t('paid.asPromised') : paidWords.cap;
    return <span title={paidWords.evidence.join('\n')}>{says}</span>;
  };
  const day = ({ market, periodEnd }: OfferRow) =>
    periodEnd === null ? t('offers.noEnd') : momentsOf(language, MARKETS[market].timeZone).dayYear(periodEnd);
  const price = ({ priceMin, priceMax, market }: OfferRow) => formatRange(formatMoney(priceMin, market), formatMoney(priceMax, market));
  return [
    [t('offers.head.money'), (offer) => <b className="strong">{saleWords(offer.commission, offer)}</b>],
    [t('paid.head'), paid],
    [t('offers.head.rate'), (offer) => formatRate(offer.totalRate, offer.market)],
    [t('offers.head.shopee'), (offer) => formatRate(offer.shopeeRate, offer.market)],
    [t('offers.head.seller'), (offer) => formatRate(offer.sellerRate, offer.market)],
    [t('offers.head.price'), price],
    [t('offers.head.discount'), ({ discount }) => (discount === null ? '—' : `${discount}%`)],
    [t('offers.head.sold'), ({ sold, market }) => formatNumber(sold, market)],
    [t('offers.head.rating'), ({ rating, market }) => (rating === null ? t('offers.noRating') : `★ ${formatNumber(rating, market)}`)],
    [t('offers.head.shop'), ({ shopName }) => plainText(shopName ?? '', 60) || '—'],
    [t('offers.head.end'), day],
    [
      t('offers.head.budget'),
      (offer) => <ShopBudget accountId={account.id} shopId={offer.shopId} known={shops.get(offer.shopId ?? '') ?? null} offer={offer} />,
    ],
  ];
}
