import { Button } from '#components/ui/button';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { listedOffer } from '#lib/domain/offers/listed-offer';
import { callsLeft, useQuota } from '#lib/stores/accounts/quota';
import { useBulk } from '#lib/stores/links/bulk/bulk';
import { useOfferLinks } from '#lib/stores/offers/offer-links';
import { MOST_COMPARED, useOfferPicks } from '#lib/stores/offers/offer-picks';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What can be done with the ticked offers, what the last link came to, and what is left of the calls. */
export function OfferFoot({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const number = useNumber();
  const { picked, clear, compare } = useOfferPicks();
  const quota = useQuota(account.id);
  const toList = () => {
    useBulk.getState().addToList(picked.map(listedOffer));
    clear();
    goToView('bulk');
  };
  const sideBySide = () => {
    compare(picked);
    goToView('offers', 'compare');
  };
  return (
    <div className="foot offers__foot">
      <div className="foot__what">
        <LastLink />
        {picked.length > 0 && (
          <span className="row">
            <span className="medium num">{t('offers.picked', { count: picked.length, number: number(picked.length) })}</span>
            <Button variant="link" size="s" onClick={clear}>
              {t('offers.unpick')}
            </Button>
          </span>
        )}
        {quota && <span className="muted num">{t('link.callsLeft', { count: callsLeft(quota), left: number(callsLeft(quota)) })}</span>}
      </div>
      {picked.length > 0 && (
        <>
          <Button disabled={picked.length > MOST_COMPARED} onClick={sideBySide}>
            {t(picked.length > MOST_COMPARED ? 'offers.compareMost' : 'offers.compare')}
          </Button>
          <Button variant="primary" icon="layers" onClick={toList}>
            {t('offers.toList', { count: picked.length, number: number(picked.length) })}
          </Button>
        </>
      )}
    </div>
  );
}

function LastLink() {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const state = useOfferLinks(({ links, last }) => (last === null ? undefined : links[last]));
  return (
    <span className={state?.phase === 'failed' ? 'neg break' : 'pos break'} role="status">
      {state?.phase === 'made' &&
        (state.copied ? t('offers.copiedLink', { link: state.link }) : t('offers.copyByHand', { link: state.link }))}
      {state?.phase === 'failed' && failureTexts(state.failure).says}
    </span>
  );
}
