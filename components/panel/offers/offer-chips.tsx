import { Icon } from '#components/ui/icon';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { useOffers } from '#lib/stores/offers/offers';
import { useTexts } from '#lib/stores/shell/use-texts';
import { type OfferCondition, useOfferConditions } from './use-offer-conditions';

/** The conditions that are on; each goes with a press. */
export function OfferChips({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const { asked, change, setFilter, search } = useOffers();
  const conditions = useOfferConditions(account.market);
  if (conditions.length === 0) return null;
  const remove = ({ without }: OfferCondition) => {
    if ('filter' in without) return setFilter(without.filter);
    change(without.query);
    if (asked) void search(account.id);
  };
  return (
    <div className="chips">
      {conditions.map((condition) => (
        <button
          key={condition.id}
          type="button"
          className="chip"
          aria-label={t('offers.conditionOff', { what: condition.words })}
          onClick={() => remove(condition)}
        >
          <span className="cut">{condition.words}</span>
          <Icon name="x" size={12} />
        </button>
      ))}
    </div>
  );
}
