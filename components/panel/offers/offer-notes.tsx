import type { OfferRow } from '#lib/domain/offers/offer-row';
import { daysUntil } from '#lib/stores/links/product-view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Days before its end from which an offer says so in the colour of a warning, and from which it says so at all. */
const SOON = 7;
const TELL = 30;

/** What is about to end or to run out. */
export function OfferNotes({ offer: { periodEnd, sellerRate }, budget }: { offer: OfferRow; budget: number | null }) {
  const { t } = useTexts();
  const days = daysUntil(periodEnd, Date.now());
  const notes = [
    days !== null && days <= TELL && (
      <span key="end" className={days <= SOON ? 'warn' : undefined}>
        {t(sellerRate ? 'link.xtraEnds' : 'link.offerEnds', { count: days, days })}
      </span>
    ),
    budget !== null && (
      <span key="budget" className={budget === 1 || budget === 2 ? 'warn' : undefined}>
        {t(`offers.budget.${budget}` as 'offers.budget.0')}
      </span>
    ),
  ].filter(Boolean);
  return notes.length === 0 ? null : <span className="offer__notes">{notes}</span>;
}
