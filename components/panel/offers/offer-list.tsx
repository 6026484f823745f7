import { useCallback, useMemo } from 'react';
import type { AffiliateKeyAccount } from '../../../lib/domain/account';
import { isFiltering, passes } from '../../../lib/domain/offer-filter';
import { MOST_OFFERS, MOST_PAGES } from '../../../lib/domain/offer-query';
import { useOffers } from '../../../lib/stores/offers';
import { useClockWords } from '../../../lib/stores/use-clock-words';
import { useFailureTexts } from '../../../lib/stores/use-failure-texts';
import { useNumber } from '../../../lib/stores/use-number';
import { useShopBudgets } from '../../../lib/stores/use-shop-budgets';
import { useTexts } from '../../../lib/stores/use-texts';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { FailureNotice } from '../../ui/failure-notice';
import { Progress } from '../../ui/progress';
import { Skeleton } from '../../ui/skeleton';
import { VirtualList } from '../../ui/virtual-list';
import { OfferItem } from './offer-item';

/** What was read so far, as one list that goes on while it is scrolled. */
export function OfferList({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const { asked, rows, more, filter, reading, failure, goOn, query } = useOffers();
  const failureTexts = useFailureTexts();
  const shown = useMemo(() => rows.filter((row) => passes(row, filter)), [rows, filter]);
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
    <section className="section" aria-label={t('offers.found')} data-part="offers" aria-busy={reading !== null}>
      <OfferCount shown={shown.length} />
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
            return { key: offer.key, content: <OfferItem offer={offer} accountId={account.id} budget={budget} /> };
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
  );
}

/** How many there are, how many were read, and the way to the rest. */
function OfferCount({ shown }: { shown: number }) {
  const { t } = useTexts();
  const number = useNumber();
  const clock = useClockWords();
  const { rows, pages, more, reading, readAt, goOn, stop } = useOffers();
  const words = t('offers.count', { count: shown, shown: number(shown), read: number(rows.length) });
  const end = pages >= MOST_PAGES ? t('offers.endOfList', { most: number(MOST_OFFERS) }) : t('offers.allRead');
  return (
    <div className="stack stack--1">
      <div className="row row--between row--wrap">
        <span className="medium num" role="status">
          {words}
        </span>
        {readAt !== null && <span className="small muted num">{t('offers.readAt', { time: clock.at(readAt) })}</span>}
      </div>
      {reading === 'all' && (
        <div className="row">
          <Progress share={pages / MOST_PAGES} label={t('offers.pagesRead', { pages: number(pages), most: number(MOST_PAGES) })} />
          <Button size="s" icon="x" onClick={stop}>
            {t('offers.stop')}
          </Button>
        </div>
      )}
      {reading !== 'all' && rows.length > 0 && (
        <div className="row row--between row--wrap small muted">
          <span>{more ? t('offers.goesOn') : end}</span>
          {more && (
            <Button size="s" onClick={() => void goOn('all')}>
              {t('offers.readAll', { count: MOST_PAGES - pages, calls: number(MOST_PAGES - pages) })}
            </Button>
          )}
        </div>
      )}
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
