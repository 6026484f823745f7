import { memo } from 'react';
import { Thumb } from '#components/links/thumb';
import { Button } from '#components/ui/button';
import { formatRate } from '#lib/domain/format';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { plainText } from '#lib/domain/text';
import { useOfferPicks } from '#lib/stores/offers/offer-picks';
import { useOffers } from '#lib/stores/offers/offers';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { OfferLinkButton } from './offer-link-button';
import { OfferNotes } from './offer-notes';
import { useOfferWords } from './use-offer-words';

interface OfferItemProps {
  readonly offer: OfferRow;
  readonly accountId: string;
  readonly budget: number | null;
}

/** One offer: what a sale earns at the right, both parts of the rate, and its link by one click. */
export const OfferItem = memo(function OfferItem({ offer, accountId, budget }: OfferItemProps) {
  const { t } = useTexts();
  const words = useOfferWords();
  const { market, kind } = offer;
  const name = plainText(offer.name ?? '', 200) || t('offers.unnamed');
  return (
    <div className="offer" data-offer={offer.key}>
      <Tick offer={offer} name={name} />
      <Thumb image={offer.imageUrl} />
      <div className="grow offer__body">
        <div className="row row--between row--top">
          <button type="button" className="offer__name medium two" onClick={() => lookAt(offer)}>
            <bdi>{name}</bdi>
          </button>
          <span className="num strong">
            {kind === 'product' ? words.earned(offer.commission, offer) : formatRate(offer.totalRate, market)}
          </span>
        </div>
        <div className="row row--between small muted">
          <span className="cut">
            <bdi>{words.about(offer)}</bdi>
          </span>
          <span className="num">{kind === 'product' ? t('offers.perSale') : t('offers.upTo')}</span>
        </div>
        <div className="cut num">
          {kind === 'product' && <b className="strong">{formatRate(offer.totalRate, market)} </b>}
          <span className="small muted">{words.parts(offer)}</span>
        </div>
        <div className="row">
          <OfferNotes offer={offer} budget={budget} />
          <Products offer={offer} />
          <OfferLinkButton page={offer.page} name={name} accountId={accountId} />
        </div>
      </div>
    </div>
  );
});

function lookAt(offer: OfferRow) {
  useOfferPicks.getState().compare([offer]);
  goToView('offers', 'compare');
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
  const wish =
    kind === 'shop' && shopId
      ? { shopId }
      : collectionId
        ? ({ listType: 6, matchId: collectionId } as const)
        : categoryId && kind === 'shopee'
          ? ({ listType: 4, matchId: categoryId } as const)
          : null;
  if (!wish) return null;
  const go = () => {
    turnTo('product', wish);
    goToView('offers', 'product');
  };
  return (
    <Button size="s" look="ghost" onClick={go}>
      {t('offers.products')}
    </Button>
  );
}
