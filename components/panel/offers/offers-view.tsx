import { useEffect } from 'react';
import { OFFER_KINDS, type OfferKind } from '../../../lib/domain/offer-query';
import { useOffers } from '../../../lib/stores/offers';
import { useOfferAccount } from '../../../lib/stores/use-offer-account';
import { usePanelView } from '../../../lib/stores/use-panel-view';
import { useTexts } from '../../../lib/stores/use-texts';
import { NeedsKey } from './needs-key';
import { OfferCompare } from './offer-compare';
import { OfferFoot } from './offer-foot';
import { OfferList } from './offer-list';
import { OfferSearch } from './offer-search';

const PARTS = [...OFFER_KINDS] as const;

/** The catalogue: products, shops and Shopee's own campaigns. */
export function OffersView() {
  const { t } = useTexts();
  const { part } = usePanelView();
  const { account } = useOfferAccount();
  const shown = part ?? 'product';
  if (!account) return <NeedsKey />;
  return (
    <div className="offers">
      <nav className="chips" aria-label={t('offers.parts')}>
        {PARTS.map((one) => (
          <a key={one} className="chip" href={`#offers/${one}`} aria-current={one === shown ? 'page' : undefined}>
            {t(`offers.part.${one}`)}
          </a>
        ))}
      </nav>
      {isKind(shown) && <Catalogue kind={shown} />}
      {shown === 'compare' && <OfferCompare account={account} />}
      <OfferFoot account={account} />
    </div>
  );
}

function Catalogue({ kind }: { kind: OfferKind }) {
  const { account } = useOfferAccount();
  const ready = useOffers((state) => state.query.kind === kind);
  const turnTo = useOffers((state) => state.turnTo);
  useEffect(() => turnTo(kind), [kind, turnTo]);
  if (!ready || !account) return null;
  return (
    <>
      <OfferSearch account={account} />
      <OfferList account={account} />
    </>
  );
}

const isKind = (part: string): part is OfferKind => (OFFER_KINDS as readonly string[]).includes(part);
