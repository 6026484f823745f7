import { factsOfProduct } from '#lib/stores/links/captions/facts-of-product';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { useProduct } from '#lib/stores/links/use-product';
import { CaptionCard } from './captions/caption-card';
import { QrButton } from './qr-button';

/** What a link that was just made is good for: its caption, the places to post it, its QR code. */
export function AfterLink({ ready, link }: { ready: ReadyToLink; link: string }) {
  const product = useProduct(ready);
  const facts = { ...factsOfProduct(product, ready.market, link), link };
  return (
    <div className="stack stack--3">
      <div>
        <QrButton link={link} name={facts.name ?? link} />
      </div>
      <CaptionCard facts={facts} place="made" />
    </div>
  );
}
