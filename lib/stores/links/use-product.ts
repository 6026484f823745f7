import { useEffect } from 'react';
import { useVault } from '#lib/stores/accounts/vault';
import { useTab } from '#lib/stores/shell/tab';
import { useLinkChoice } from './link-choice';
import type { ReadyToLink } from './link-situation';
import { type ProductKey, productKey, useProductStore } from './product';
import { type ProductView, productView } from './product-view';

/** The product in front; null where the page is none. */
export function useProduct({ market, target }: ReadyToLink): ProductView | null {
  const { address } = target;
  const { facts, offer, key } = useProductStore();
  const typed = useLinkChoice((state) => state.typed);
  const tabTitle = useTab((state) => state.tab?.title ?? null);
  const { itemId, shopId } = address;
  if (itemId === null || shopId === null) return null;
  const known = key === productKey({ market, shopId, itemId }) ? { facts, offer } : { facts: null, offer: null };
  return productView(market, { ...address, itemId }, { ...known, tabTitle: typed ? null : tabTitle });
}

/**
 * Asks for what is not known of the product in front: its offer where the account has a key, and its page where `readsPage`
 * (opening the popup is the person's act; a panel that merely follows does not read pages).
 */
export function useProductReading({ market, target, account }: ReadyToLink, readsPage: boolean): void {
  const { address } = target;
  const tabId = useTab((state) => state.tab?.tabId ?? null);
  const typed = useLinkChoice((state) => state.typed !== '');
  // Once unlocked, what was refused is asked again.
  const locked = useVault((state) => state.status?.state === 'locked');
  useEffect(() => {
    const { itemId, shopId } = address;
    if (itemId === null || shopId === null) return;
    const product: ProductKey = { market, shopId, itemId };
    if (readsPage && tabId !== null && !typed) void useProductStore.getState().readPage(product, tabId, address);
    if (account.kind === 'affiliateKey' && !locked) void useProductStore.getState().readOffer(product, account.id);
  }, [market, address, account.id, account.kind, readsPage, tabId, typed, locked]);
}
