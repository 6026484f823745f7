import { create } from 'zustand';
import type { PanelPlace } from '#lib/stores/shell/use-panel-view';

/** Views whose second part names something of one shop: a campaign, an affiliate, a product or affiliate's numbers, a bill, a change of a rate. */
const OPENS_OF_A_SHOP: ReadonlySet<string> = new Set(['targeted', 'affiliates', 'performance', 'bills', 'profit']);

/** What of one shop is open, as the panel's address names it; null: nothing is. */
export function openPage({ view, part }: PanelPlace): string | null {
  if (part === null) return null;
  return OPENS_OF_A_SHOP.has(view) || (view === 'shop' && /^\d+$/.test(part)) ? `${view}/${part}` : null;
}

interface OpenShop {
  /** As `openPage` names it. */
  readonly page: string | null;
  /** Whose it is: the head is this shop's as long as the page is open, whatever page the browser has in front. */
  readonly shopId: string | null;
  readonly keep: (page: string | null, shopId: string | null) => void;
}

export const useOpenShop = create<OpenShop>((set) => ({ page: null, shopId: null, keep: (page, shopId) => set({ page, shopId }) }));
