import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button';
import { Select } from '#components/ui/form/select';
import { SelectField } from '#components/ui/form/select-field';
import { ToolFilter } from '#components/ui/tools/tool-filter';
import { ToolSearch } from '#components/ui/tools/tool-search';
import { type AffiliateKeyAccount, accountName } from '#lib/domain/accounts/account';
import { SORTS } from '#lib/domain/offers/offer-query';
import { blockedBy, queryProblems, valueBlockedBy } from '#lib/domain/offers/offer-rules';
import { plainText } from '#lib/domain/text';
import { useOffers } from '#lib/stores/offers/offers';
import { useOfferAccount } from '#lib/stores/offers/use-offer-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { OfferChips } from './offer-chips';
import { OfferConditions } from './offer-conditions';
import { OfferFilters } from './offer-filters';
import { useOfferConditions } from './use-offer-conditions';

/** What is asked of the catalogue, in one line. What the API would refuse cannot be chosen, and says why. */
export function OfferSearch({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const { query, asked, change, search, reading } = useOffers();
  const [open, setOpen] = useState(false);
  const problems = queryProblems(query);
  const blocked = blockedBy(query, 'keyword');
  const keywordProblem = problems.find(({ field }) => field === 'keyword');
  const sortProblem = problems.some(({ field }) => field === 'sort');
  const begin = (event: FormEvent) => {
    event.preventDefault();
    void search(account.id);
  };
  const sortBy = (sort: string) => {
    change({ sort: Number(sort) });
    if (asked) void search(account.id);
  };
  return (
    <form className="offers__search" onSubmit={begin} aria-label={t('offers.search')}>
      <div className="toolbar toolbar--bare">
        <ToolSearch
          label={t(`offers.keyword.${query.kind}`)}
          value={query.keyword}
          disabled={blocked !== null && query.keyword === ''}
          invalid={keywordProblem !== undefined}
          onChange={(keyword) => change({ keyword })}
        />
        <Select
          small
          className="toolbar__select"
          aria-label={t('offers.sort')}
          value={String(query.sort)}
          onChange={sortBy}
          choices={SORTS[query.kind].map((sort) => {
            const shut = valueBlockedBy(query, 'sort', sort);
            const name = t(`offers.sort.${query.kind}${sort}` as 'offers.sort.product0');
            return { value: String(sort), label: shut ? `${name} (${t('offers.sort.needsWord')})` : name, disabled: shut !== null };
          })}
        />
        <ToolFilter
          label={t('offers.filter')}
          count={useOfferConditions(account.market).length}
          open={open}
          onToggle={() => setOpen(!open)}
        />
        <Button type="submit" variant="primary" size="s" icon="search" busy={reading === 'page'} disabled={problems.length > 0}>
          <span className="toolbar__word">{t('offers.find')}</span>
        </Button>
      </div>
      {blocked && <p className="help">{t(`offers.rule.${blocked}`)}</p>}
      {sortProblem && (
        <p className="help help--error" role="alert">
          {t('offers.rule.relevanceNeedsWord')}
        </p>
      )}
      {open ? (
        <div className="toolfilter stack stack--4">
          <AccountChoice account={account} />
          {query.kind !== 'shopee' && <OfferConditions />}
          <OfferFilters market={account.market} />
        </div>
      ) : (
        <OfferChips account={account} />
      )}
    </form>
  );
}

/** Of several accounts the one whose catalogue is asked. */
function AccountChoice({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const chooseAccount = useOffers((state) => state.chooseAccount);
  const { keyed } = useOfferAccount();
  if (keyed.length < 2) return null;
  return (
    <SelectField
      label={t('offers.account')}
      value={account.id}
      onChange={chooseAccount}
      choices={keyed.map((one) => ({ value: one.id, label: `${plainText(accountName(one), 40)} · ${one.market}` }))}
    />
  );
}
