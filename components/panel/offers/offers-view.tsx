import { useEffect } from 'react';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { useChosenInView } from '#components/ui/tools/use-chosen-in-view';
import { OFFER_KINDS, type OfferKind } from '#lib/domain/offers/offer-query';
import { useOffers } from '#lib/stores/offers/offers';
import { useOfferAccount } from '#lib/stores/offers/use-offer-account';
import { useNewFindings } from '#lib/stores/offers/use-searches';
import { openOptions } from '#lib/stores/shell/open-page';
import { useNumber } from '#lib/stores/shell/use-number';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FeedsPart } from './feeds/feeds-part';
import { OfferCompare } from './offer-compare';
import { OfferFoot } from './offer-foot';
import { OfferList } from './offer-list';
import { OfferSearch } from './offer-search';
import { OfferStarred } from './offer-starred';
import { FindingsPart } from './searches/findings-part';
import { SearchesPart } from './searches/searches-part';

const PARTS = [...OFFER_KINDS, 'starred', 'searches', 'findings', 'feeds'] as const;

/** The catalogue: products, shops and Shopee's own campaigns. */
export function OffersView() {
  const { t } = useTexts();
  const { part } = usePanelView();
  const { account } = useOfferAccount();
  const fresh = useNewFindings();
  const number = useNumber();
  const shown = part ?? 'product';
  const line = useChosenInView<HTMLElement>(shown);
  if (!account) return <NeedsKey />;
  return (
    <div className="offers">
      <nav ref={line} className="chips chips--line" aria-label={t('offers.parts')}>
        {PARTS.map((one) => (
          <a key={one} className="chip" href={`#offers/${one}`} aria-current={one === shown ? 'page' : undefined}>
            {t(`offers.part.${one}`)}
            {one === 'findings' && fresh > 0 && <b className="num">{number(fresh)}</b>}
          </a>
        ))}
      </nav>
      {isKind(shown) && <Catalogue kind={shown} />}
      {shown === 'starred' && <OfferStarred account={account} />}
      {shown === 'searches' && <SearchesPart />}
      {shown === 'findings' && <FindingsPart account={account} />}
      {shown === 'feeds' && <FeedsPart account={account} />}
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

/** The catalogue is read with a key; an affiliate id alone opens nothing. */
function NeedsKey() {
  const { t } = useTexts();
  return (
    <Empty
      icon="key"
      title={t('offers.needsKey.title')}
      action={<Button onClick={() => openOptions('accounts/key')}>{t('offers.needsKey.button')}</Button>}
    >
      {t('offers.needsKey.says')}
    </Empty>
  );
}
