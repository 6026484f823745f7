import { Empty } from '#components/ui/empty';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { useStarred } from '#lib/stores/offers/starred';
import { useEarnedState } from '#lib/stores/reports/earned/use-earned';
import { useTexts } from '#lib/stores/shell/use-texts';
import { OfferItem } from './offer-item';

/** The offers that the person keeps, the last one first. */
export function OfferStarred({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const starred = useStarred();
  const paidBy = useEarnedState(account.id);
  if (starred.length === 0)
    return (
      <Empty icon="star" title={t('offers.starred.title')}>
        {t('offers.starred.says')}
      </Empty>
    );
  return (
    <ul className="grp list list--top vlist" aria-label={t('offers.part.starred')}>
      {starred.map((offer) => (
        <li key={`${offer.market} ${offer.key}`}>
          <OfferItem offer={offer} accountId={account.id} paidBy={paidBy} budget={offer.budget} />
        </li>
      ))}
    </ul>
  );
}
