import { useCallback, useMemo } from 'react';
import { PaidRule } from '#components/links/earned/paid-rule';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import { VirtualList } from '#components/ui/table/virtual-list';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { isFiltering, passes } from '#lib/domain/offers/offer-filter';
import { useOffers } from '#lib/stores/offers/offers';
import { useShopBudgets } from '#lib/stores/offers/use-shop-budgets';
import { useEarnedState } from '#lib/stores/reports/earned/use-earned';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { OfferDetails } from './offer-compare';
import { OfferCount } from './offer-count';
import { OfferItem } from './offer-item';
import { KeepSearch } from './searches/keep-search';

/** What was read so far, as one list that goes on while it is scrolled. */
export function OfferList({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const { asked, rows, more, filter, reading, failure, goOn, query } = useOffers();
  const failureTexts = useFailureTexts(account.market);
  const shown = useMemo(() => rows.filter((row) => passes(row, filter)), [rows, filter]);
  const paidBy = useEarnedState(account.id);
  const budgets = useShopBudgets(account.id, shown);
  // A filter that lets little through must not read the whole catalogue by itself.
  const goes = more && !failure && !reading && !isFiltering(filter);
  const onEnd = useCallback(() => void goOn('page'), [goOn]);
  const says = failure && failureTexts(failure);
  if (!asked)
    return (
      <Empty icon="tag" title={t('offers.start.title')}>
        {t(`offers.start.${query.kind}`)}
      </Empty>
    );
  return (
    <div className="offers__cols">
      <section className="section" aria-label={t('offers.found')} data-part="offers" aria-busy={reading !== null}>
        {rows.length > 0 && (
          <OfferCount shown={shown.length} market={account.market}>
            <KeepSearch account={account} />
          </OfferCount>
        )}
        {rows.length > 0 && query.kind === 'product' && <PaidRule state={paidBy} />}
        {rows.length === 0 && reading && <Waiting />}
        {rows.length === 0 && !reading && !failure && (
          <Empty icon="tag" title={t('offers.none.title')}>
            {t(`offers.none.${asked.query.kind}`)}
          </Empty>
        )}
        {rows.length > 0 && shown.length === 0 && (
          <Empty icon="tag" title={t('offers.noneLeft.title')}>
            {t('offers.noneLeft.says')}
          </Empty>
        )}
        {shown.length > 0 && (
          <VirtualList
            label={t('offers.found')}
            count={shown.length}
            onEnd={goes ? onEnd : undefined}
            row={(index) => {
              const offer = shown[index];
              if (!offer) return { key: String(index), content: null };
              const budget = offer.budget ?? (offer.shopId ? (budgets.get(offer.shopId)?.budget ?? null) : null);
              return { key: offer.key, content: <OfferItem offer={offer} accountId={account.id} paidBy={paidBy} budget={budget} /> };
            }}
          />
        )}
        {says && (
          <FailureNotice
            says={says.what}
            next={says.todo}
            details={says.details}
            step={{ label: t('offers.again'), onPress: () => void goOn('page') }}
          />
        )}
      </section>
      <OfferDetails account={account} first={shown[0] ?? null} />
    </div>
  );
}

const Waiting = () => (
  <ul className="grp list">
    {[1, 2, 3, 4].map((row) => (
      <li key={row}>
        <span className="grow stack">
          <Skeleton width={80} />
          <Skeleton width={40} />
        </span>
      </li>
    ))}
  </ul>
);
