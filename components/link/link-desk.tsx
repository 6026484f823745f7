import { useDesk } from '../../lib/stores/desk';
import type { LinkSituation, ReadyToLink } from '../../lib/stores/link-situation';
import { useProduct, useProductReading } from '../../lib/stores/use-product';
import { AccountSwitch } from './account-switch';
import { AddressField } from './address-field';
import { CannotLink } from './cannot-link';
import { ConnectFirst } from './connect-first';
import { Hints } from './hints';
import { LinkMaker } from './link-maker';
import { Offer } from './offer';
import { ProductCard } from './product-card';
import { ReadPage } from './read-page';

export interface LinkDeskProps {
  situation: LinkSituation;
  /** Whether the page in front may be read now: the popup's opening is the person's act, a panel that follows is not. */
  readsPage: boolean;
  /** Puts the focus on the primary button. */
  focusFirst: boolean;
}

/** The product in front and its link, or what stands in the way. */
export function LinkDesk({ situation, ...rest }: LinkDeskProps) {
  switch (situation.kind) {
    case 'noAccount':
      return <ConnectFirst market={null} />;
    case 'noAccountForMarket':
      return <ConnectFirst market={situation.market} />;
    case 'cannot':
      return <CannotLink reason={situation.reason} address={situation.address} />;
    case 'ready':
      return <Ready ready={situation} {...rest} />;
  }
}

function Ready({ ready, readsPage, focusFirst }: { ready: ReadyToLink; readsPage: boolean; focusFirst: boolean }) {
  useProductReading(ready, readsPage);
  const product = useProduct(ready);
  const typed = useDesk((state) => state.typed);
  return (
    <div className="stack stack--4">
      {typed && <AddressField />}
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
