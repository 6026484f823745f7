import { AccountSwitch } from '#components/accounts/account-switch';
import type { PageAddress } from '#lib/domain/address/page-address';
import type { NoLinkReason } from '#lib/domain/links/link-target';
import { useLinkChoice } from '#lib/stores/links/link-choice';
import type { LinkSituation, ReadyToLink } from '#lib/stores/links/link-situation';
import { useProduct, useProductReading } from '#lib/stores/links/use-product';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AddressField } from './address-field';
import { ConnectFirst } from './connect-first';
import { Hints } from './hints';
import { LinkMaker } from './link-maker';
import { Offer } from './offer';
import { ProductCard } from './product-card';
import { ReadPage } from './read-page';

export interface LinkPaneProps {
  situation: LinkSituation;
  /** Whether the page in front may be read now: the popup's opening is the person's act, a panel that follows is not. */
  readsPage: boolean;
  /** Puts the focus on the primary button. */
  focusFirst: boolean;
}

/** The product in front and its link, or what stands in the way. */
export function LinkPane({ situation, readsPage, focusFirst }: LinkPaneProps) {
  const typed = useLinkChoice((state) => state.typed) !== '';
  const { kind } = situation;
  return (
    <div className="stack stack--4">
      {kind === 'cannot' && <CannotLink reason={situation.reason} address={situation.address} />}
      {(kind === 'cannot' || (typed && kind !== 'noAccount')) && <AddressField />}
      {kind === 'noAccount' && <ConnectFirst market={null} />}
      {kind === 'noAccountForMarket' && <ConnectFirst market={situation.market} />}
      {kind === 'ready' && <Ready ready={situation} readsPage={readsPage && !typed} focusFirst={focusFirst && !typed} />}
    </div>
  );
}

function Ready({ ready, readsPage, focusFirst }: { ready: ReadyToLink; readsPage: boolean; focusFirst: boolean }) {
  useProductReading(ready, readsPage);
  const product = useProduct(ready);
  return (
    <div className="stack stack--4">
      <AccountSwitch ready={ready} />
      {product && <ProductCard product={product} />}
      {product && <Offer ready={ready} product={product} />}
      {product && !readsPage && <ReadPage ready={ready} />}
      {!product && <p className="break medium">{ready.page.replace(/^https:\/\//, '')}</p>}
      <Hints ready={ready} />
      <LinkMaker ready={ready} focusFirst={focusFirst} />
    </div>
  );
}

/** Why no link can be made of the page in front, and what to do. */
function CannotLink({ reason, address }: { reason: NoLinkReason; address: PageAddress }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const values = { market: address.market ? marketName(address.market) : '' };
  return (
    <div className="stack stack--1" data-part={`cannot-${reason}`}>
      <h2 className="h1">{t(`link.cannot.${reason}.title`, values)}</h2>
      <p className="muted">{t(`link.cannot.${reason}.says`, values)}</p>
    </div>
  );
}
