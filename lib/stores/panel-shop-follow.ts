import { useEffect, useRef } from 'react';
import { isBuyerPage, type PageKind } from '../domain/address/page-kind';
import { usePanelShop } from './panel-shop';
import { useTab } from './tab';
import { goToView } from './use-panel-view';
import { useSetting } from './use-setting';

/** AMS pages whose matter is the shop as a whole. */
const AT_A_GLANCE: ReadonlySet<PageKind> = new Set<PageKind>([
  'seller-ams-dashboard',
  'seller-ams-commission-analytics',
  'seller-ams-affiliate-analytics',
]);

/** Views that follow the page; in all others the person is at work and is left there. */
const FOLLOWING: ReadonlySet<string> = new Set(['', 'shop', 'links']);

/** Turns the panel to what its window's tab shows, at each change of the page, and to the product whose badge was clicked. */
export function useFollowPage(view: string): void {
  const { inFront, kind, itemId } = usePanelShop();
  const tabId = useTab((state) => state.tab?.tabId ?? null);
  const wanted = useSetting('panelItem');
  const follows = useRef(true);
  follows.current = FOLLOWING.has(view);

  useEffect(() => {
    if (tabId === null || !follows.current) return;
    if (inFront === 'sellerCentre')
      goToView('shop', kind === 'seller-product-edit' && itemId ? itemId : AT_A_GLANCE.has(kind) ? 'glance' : undefined);
    else if (inFront === 'ownProduct' && itemId) goToView('shop', itemId);
    else if (isBuyerPage(kind)) goToView('links');
  }, [tabId, inFront, kind, itemId]);

  const seen = useRef(wanted?.at ?? 0);
  const first = useRef(true);
  useEffect(() => {
    const isNew = wanted !== null && (wanted.at > seen.current || (first.current && Date.now() - wanted.at < JUST_NOW));
    first.current = false;
    if (!wanted || !isNew) return;
    seen.current = wanted.at;
    goToView('shop', wanted.itemId);
  }, [wanted]);
}

/** A click on a badge opens the panel, which starts a moment later. */
const JUST_NOW = 10_000;
