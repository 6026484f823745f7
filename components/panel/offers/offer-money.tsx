import { formatMoney } from '#lib/domain/format';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { paidPerSale } from '#lib/domain/reports/earned/paid-commission';
import type { EarnedStateRow } from '#lib/stores/reports/earned/use-earned';
import { usePaidWords } from '#lib/stores/reports/earned/use-paid-words';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useSaleWords } from '#lib/stores/shell/words/use-sale-words';

/** What a sale pays: what is really paid where a cap takes something of the promise, with what that rests on one hover away. */
export function OfferMoney({ offer, paidBy }: { offer: OfferRow; paidBy: EarnedStateRow | null }) {
  const { t } = useTexts();
  const saleWords = useSaleWords();
  const words = usePaidWords(paidBy);
  const { market, commission: promised } = offer;
  const paid = paidBy?.market === market ? paidPerSale(paidBy.rule, saleOf(offer), market) : null;
  if (!paid || !words)
    return (
      <>
        <b className="strong">{saleWords(promised, offer)}</b>
        <span className="small muted">{t('offers.perSale')}</span>
      </>
    );
  return (
    <>
      <b className="strong">{words.about(paid)}</b>
      <span className="small warn" title={words.evidence.join('\n')} data-part="capped">
        <span className="offer__not">{t('paid.not', { money: formatMoney(promised, market) })}</span>
        <s className="offer__gone" aria-hidden="true">
          {formatMoney(promised, market)}
        </s>
        <span className="sr">. {words.evidence.join(' ')}</span>
      </span>
    </>
  );
}

/** An offer as a sale of its cheapest variation. */
export const saleOf = ({ priceMin, shopeeRate, sellerRate, commission }: OfferRow) => ({
  price: priceMin,
  shopeeRate,
  sellerRate,
  promised: commission,
});
