import { memo } from 'react';
import { Thumb } from '#components/links/thumb';
import { IconButton } from '#components/ui/icon-button';
import { formatRate } from '#lib/domain/format';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { plainText } from '#lib/domain/text';
import { useOfferPicks } from '#lib/stores/offers/offer-picks';
import { useOffers } from '#lib/stores/offers/offers';
import { toggleStar, useStarred } from '#lib/stores/offers/starred';
import type { EarnedStateRow } from '#lib/stores/reports/earned/use-earned';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { OfferLinkButton } from './offer-link-button';
import { OfferMoney } from './offer-money';
import { OfferNotes } from './offer-notes';
import { useOfferWords } from './use-offer-words';

/** As wide as offers.css wants it for details beside the list. */
const BESIDE_WIDTH = 1200;

interface OfferItemProps {
  readonly offer: OfferRow;
  readonly accountId: string;
  readonly budget: number | null;
  /** By what rule the account is paid; null: nothing was learnt. */
  readonly paidBy: EarnedStateRow | null;
}

/** One offer: what a sale earns at the right, both parts of the rate, and its link by one click. */
export const OfferItem = memo(function OfferItem({ offer, accountId, budget, paidBy }: OfferItemProps) {
  const { t } = useTexts();
  const words = useOfferWords();
  const { market, kind } = offer;
  const name = plainText(offer.name ?? '', 200) || t('offers.unnamed');
  return (
    <div className="offer" data-offer={offer.key}>
      <Tick offer={offer} name={name} />
      <button type="button" className="offer__picture" aria-label={t('offers.details', { name })} onClick={() => showDetails(offer)}>
        <Thumb image={offer.imageUrl} />
      </button>
      <div className="offer__body">
        <a className="offer__name cut medium" href={offer.page} target="_blank" rel="noreferrer" title={t('offers.open', { name })}>
          <bdi>{name}</bdi>
        </a>
        <span className="cut small muted">
          <bdi>{words.about(offer)}</bdi>
        </span>
        <span className="cut small muted num offer__line">
          <span className="cut">{words.parts(offer)}</span>
          <OfferNotes offer={offer} budget={budget} />
        </span>
      </div>
      <div className="offer__money num">
        {kind === 'product' ? (
          <OfferMoney offer={offer} paidBy={paidBy} />
        ) : (
          <>
            <b className="strong">{formatRate(offer.totalRate, market)}</b>
            <span className="small muted">{t('offers.upTo')}</span>
          </>
        )}
        {kind === 'product' && <span className="small">{formatRate(offer.totalRate, market)}</span>}
      </div>
      <div className="offer__acts">
        <Products offer={offer} />
        <OfferLinkButton page={offer.page} name={name} accountId={accountId} />
        <Star offer={offer} name={name} />
      </div>
    </div>
  );
});

/** Beside the list where the page is wide, else in its place. */
function showDetails(offer: OfferRow) {
  useOfferPicks.getState().compare([offer]);
  if (innerWidth < BESIDE_WIDTH) goToView('offers', 'compare');
}

/** Keeps an offer, or lets it go. */
function Star({ offer, name }: { offer: OfferRow; name: string }) {
  const { t } = useTexts();
  const on = useStarred().some(({ key, market }) => key === offer.key && market === offer.market);
  return (
    <IconButton
      icon="star"
      aria-pressed={on}
      label={t(on ? 'offers.unstar' : 'offers.star', { name })}
      onClick={() => void toggleStar(offer)}
    />
  );
}

function Tick({ offer, name }: { offer: OfferRow; name: string }) {
  const { t } = useTexts();
  const toggle = useOfferPicks((state) => state.toggle);
  const on = useOfferPicks(({ picked }) => picked.some(({ key, market }) => key === offer.key && market === offer.market));
  return (
    <label className="check offer__tick">
      <input type="checkbox" checked={on} onChange={(event) => toggle(offer, event.target.checked)} />
      <span className="sr">{t('offers.pick', { name })}</span>
    </label>
  );
}

/** From a shop or a campaign to its products. */
function Products({ offer: { kind, shopId, categoryId, collectionId } }: { offer: OfferRow }) {
  const { t } = useTexts();
  const turnTo = useOffers((state) => state.turnTo);
  const part =
    kind === 'shop' && shopId
      ? { shopId }
      : collectionId
        ? ({ listType: 6, matchId: collectionId } as const)
        : categoryId && kind === 'shopee'
          ? ({ listType: 4, matchId: categoryId } as const)
          : null;
  if (!part) return null;
  const go = () => {
    turnTo('product', part);
    goToView('offers', 'product');
  };
  return <IconButton icon="bag" label={t('offers.products')} onClick={go} />;
}
