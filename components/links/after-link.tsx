import { factsOfProduct } from '#lib/stores/links/captions/facts-of-product';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { useProduct } from '#lib/stores/links/use-product';
import { CaptionCard } from './captions/caption-card';

/** What a link that was just made is good for: its caption, and the places to post it. */
export function AfterLink({ ready, link }: { ready: ReadyToLink; link: string }) {
  const product = useProduct(ready);
  return <CaptionCard facts={{ ...factsOfProduct(product, ready.market, link), link }} place="made" focusFirst />;
}
