import { useEffect } from 'react';
import { readAddress } from '#lib/domain/address/page-address';
import type { PageKind } from '#lib/domain/address/page-kind';
import { isSellerCentre } from '#lib/domain/address/page-kind';
import type { PageState } from '#lib/domain/shops/page-state';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useTab } from '#lib/stores/shell/tab';
import { goToView, usePanelView } from '#lib/stores/shell/use-panel-view';
import { saveSetting, settingNow, useSetting } from '#lib/stores/shell/use-setting';
import { openPage, useOpenShop } from './open-shop';

/** What the panel's window has in front, as far as shops are concerned. */
export type PageInFront = 'sellerCentre' | 'ownProduct' | 'other';

export interface PanelShop {
  /** The shops to choose from: those of the page's market, all where it tells none. */
  readonly choice: readonly ShopAccount[];
  readonly shop: ShopAccount | null;
  readonly inFront: PageInFront;
  readonly kind: PageKind;
  /** The product whose own page is in front. */
  readonly itemId: string | null;
  /** What the Seller Centre page in front shows; null: not told yet, or no such page. */
  readonly page: PageState | null;
  /** The page has told its rows, and the shop is being asked whose they are. */
  readonly asking: boolean;
  readonly otherShop: ShopAccount | null;
}

/** The shop that the panel is about, and what the page in front has to do with it. */
export function usePanelShop(): PanelShop {
  const shops = useSetting('shops');
  const chosen = useSetting('shopInPanel');
  const pages = useSetting('pagesInView');
  const tab = useTab((state) => state.tab);
  const address = readAddress(tab?.url ?? '');
  const here = shops.filter(({ market }) => market === address.market);
  const choice = here.length > 0 ? here : shops;
  const owner = isSellerCentre(address.kind) ? undefined : here.find(({ shopId }) => shopId === address.shopId);
  // A review and a draft name their shop in the panel's address: the head and what is sent cannot differ, whatever page is in front.
  const place = usePanelView();
  const { view, part } = place;
  const open = useOpenShop();
  const page = openPage(place);
  const opened = page !== null && open.page === page ? open.shopId : null;
  const ownerNamed = (part === null ? null : view === 'review' ? part : view === 'targeted' ? draftOwner(part) : null) ?? opened;
  const named = ownerNamed === null ? null : (shops.find(({ id }) => id === ownerNamed) ?? null);
  const picked = choice.find(({ id, market }) => chosen[market] === id) ?? choice[0] ?? null;
  const seen = pages.find(({ tabId, kind }) => tabId === tab?.tabId && kind === address.kind) ?? null;
  const pageState = seen?.asking ? null : seen;
  const inFront = isSellerCentre(address.kind) ? 'sellerCentre' : owner && address.itemId ? 'ownProduct' : 'other';
  return {
    choice: named && !choice.includes(named) ? [named, ...choice] : choice,
    shop: named ?? (inFront === 'ownProduct' ? (owner ?? picked) : picked),
    inFront,
    kind: address.kind,
    itemId: address.itemId,
    page: pageState,
    // A worker that died in mid-question says no more: after a minute nothing is on its way.
    asking: seen?.asking === true && Date.now() - seen.at < 60_000,
    otherShop: shops.find(({ id }) => id === pageState?.otherShopAccountId) ?? null,
  };
}

/** A draft's id begins with its shop's: `draft-<shop>.<id>`. */
const draftOwner = (part: string): string | null => (part.startsWith('draft-') ? part.slice(6, part.lastIndexOf('.')) : null);

/** Keeps the shop of what is open: the page in front may be another shop's meanwhile, the head and what stands below it stay one shop's. */
export function useKeepShop(): void {
  const { shop } = usePanelShop();
  const page = openPage(usePanelView());
  const { page: kept, keep } = useOpenShop();
  const shopId = shop?.id ?? null;
  useEffect(() => {
    if (kept !== page && (page === null || shopId !== null)) keep(page, page === null ? null : shopId);
  }, [kept, page, shopId, keep]);
}

/** Turns the panel to another shop; the page in front is judged anew. What is open of the shop before is left. */
export function chooseShop(shop: ShopAccount): void {
  const [view = '', part = ''] = location.hash.slice(1).split('/');
  if (view === 'review') goToView('review', shop.id);
  else if (openPage({ view, part: part || null }) !== null) goToView(view);
  void saveSetting('shopInPanel', { ...settingNow('shopInPanel'), [shop.market]: shop.id });
}
