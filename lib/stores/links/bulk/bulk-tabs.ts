import type { Failure } from '#lib/domain/failure';
import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import { linkTarget } from '#lib/domain/links/link-target';
import { factsFromPage } from '#lib/domain/links/product/product-facts';
import { ask } from '#lib/messages/ask';
import { useBulk } from './bulk';
import { linkable, type OpenTab } from './open-tabs';

/** Puts the open tabs into the list, each with what its page says of its product; answers what went wrong, null when nothing did. */
export async function takeOpenTabs(): Promise<Failure | null> {
  const answer = await ask('tabs.read', { read: true });
  if (!answer.ok) return answer.failure;
  const addresses = linkable(answer.value.tabs).map((tab) => ({ url: tab.url, about: factsOf(tab), cells: [] }));
  useBulk.getState().addSource({ kind: 'tabs', name: '', head: [], addresses });
  return null;
}

function factsOf({ url, title, head }: OpenTab): CaptionFacts | null {
  const target = linkTarget(url);
  if (!target.ok || target.address.itemId === null) return null;
  const facts = factsFromPage(head ?? { title, ogTitle: null, ogImage: null, jsonLd: [] }, target.address);
  return { ...bareFacts(target.market), name: facts.name, priceMin: facts.priceMin, priceMax: facts.priceMax };
}
