import type { FormEvent } from 'react';
import { Button } from '#components/ui/button';
import { SelectField } from '#components/ui/form/select-field';
import { type AffiliateKeyAccount, accountName } from '#lib/domain/accounts/account';
import { SORTS } from '#lib/domain/offers/offer-query';
import { queryProblems, valueBlockedBy } from '#lib/domain/offers/offer-rules';
import { plainText } from '#lib/domain/text';
import { useOffers } from '#lib/stores/offers/offers';
import { useOfferAccount } from '#lib/stores/offers/use-offer-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FilterField } from './filter-field';
import { OfferConditions } from './offer-conditions';
import { OfferFilters } from './offer-filters';

/** What is asked of the catalogue. What the API would refuse cannot be chosen, and says why. */
export function OfferSearch({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const { query, change, chooseAccount, search, reading } = useOffers();
  const { keyed } = useOfferAccount();
  const problems = queryProblems(query);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    void search(account.id);
  };
  return (
    <form className="stack stack--3" onSubmit={begin} aria-label={t('offers.search')}>
      {keyed.length > 1 && (
        <SelectField
          label={t('offers.account')}
          value={account.id}
          onChange={chooseAccount}
          choices={keyed.map((one) => ({ value: one.id, label: `${plainText(accountName(one), 40)} · ${one.market}` }))}
        />
      )}
      <div className="offers__ask">
        <FilterField field="keyword" label={t(`offers.keyword.${query.kind}`)} />
        <SelectField
          label={t('offers.sort')}
          value={String(query.sort)}
          error={problems.some(({ field }) => field === 'sort') ? t('offers.rule.relevanceNeedsWord') : undefined}
          onChange={(sort) => change({ sort: Number(sort) })}
          choices={SORTS[query.kind].map((sort) => {
            const blocked = valueBlockedBy(query, 'sort', sort);
            const name = t(`offers.sort.${query.kind}${sort}` as 'offers.sort.product0');
            return { value: String(sort), label: blocked ? `${name} (${t('offers.sort.needsWord')})` : name, disabled: blocked !== null };
          })}
        />
        <Button type="submit" look="primary" icon="search" busy={reading === 'page'} disabled={problems.length > 0}>
          {t('offers.find')}
        </Button>
      </div>
      {query.kind !== 'shopee' && <OfferConditions />}
      <OfferFilters market={account.market} />
    </form>
  );
}
