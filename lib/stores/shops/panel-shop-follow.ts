import { useEffect, useRef } from 'react';
import { isBuyerPage } from '#lib/domain/address/page-kind';
import { placeForPage } from '#lib/domain/shell/page-views';
import { useTab } from '#lib/stores/shell/tab';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { usePanelShop } from './panel-shop';

/** Views that follow the page; in all others the person is at work and is left there. */
const FOLLOWING: ReadonlySet<string> = new Set(['', 'shop', 'links']);

/**
 * Turns the panel to what its window's tab shows, at each change of the page, and to the product whose badge was clicked. A view that it was
 * turned to follows on until the person does something in it.
 *
 * @param view the one that is shown
 * @param views all that there are
 */
export function useFollowPage(view: string, views: ReadonlySet<string>): void {
  const { inFront, kind, itemId } = usePanelShop();
  const tabId = useTab((state) => state.tab?.tabId ?? null);
  const wanted = useSetting('panelItem');
  const follows = useRef(true);
  const turnedTo = useRef<string | null>(null);
  follows.current = FOLLOWING.has(view) || view === turnedTo.current;

  useEffect(() => {
    const touched = ({ target }: Event) => {
      if (target instanceof Element && target.closest('main')) turnedTo.current = null;
    };
    for (const name of TOUCHES) addEventListener(name, touched);
    return () => {
      for (const name of TOUCHES) removeEventListener(name, touched);
    };
  }, []);

  useEffect(() => {
    if (tabId === null || !follows.current) return;
    if (inFront === 'sellerCentre') {
      const place = placeForPage(kind, itemId, views);
      turnedTo.current = place.view;
      goToView(place.view, place.part);
    } else if (inFront === 'ownProduct' && itemId) goToView('shop', itemId);
    else if (isBuyerPage(kind)) goToView('links');
  }, [tabId, inFront, kind, itemId, views]);

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

const TOUCHES = ['pointerdown', 'keydown', 'input'] as const;

/** A click on a badge opens the panel, which starts a moment later. */
const JUST_NOW = 10_000;
