import { ownerFor } from './owner-for';
import type { PageState } from './page-state';
import type { ShopAccount } from './shop-account';

/** What the window has in front, as far as a change in a shop is concerned. */
export interface InFront {
  readonly isSellerCentre: boolean;
  /** What that page shows, judged; null: not told yet. */
  readonly page: PageState | null;
}

/**
 * Whether something may be changed in a shop now. `free`: no Seller Centre page is in front, or it is this shop's. `needsTick`: it tells no
 * shop, so the change names the shop and asks for one tick. `blocked`: the page is another shop's, or the shop is read only.
 */
export type WriteGuard =
  | { readonly kind: 'free' }
  | { readonly kind: 'needsTick' }
  | { readonly kind: 'blocked'; readonly why: 'readOnly' }
  /** `ownerId`: the connected shop whose page it is; null: none of ours. */
  | { readonly kind: 'blocked'; readonly why: 'otherShop'; readonly ownerId: string | null };

export function writeGuard({ id, readOnly }: Pick<ShopAccount, 'id' | 'readOnly'>, { isSellerCentre, page }: InFront): WriteGuard {
  if (readOnly) return { kind: 'blocked', why: 'readOnly' };
  if (!isSellerCentre) return { kind: 'free' };
  const owner = page ? ownerFor(id, page) : 'unknown';
  if (owner === 'other' && page) return { kind: 'blocked', why: 'otherShop', ownerId: ownerOf(page) };
  return { kind: owner === 'same' ? 'free' : 'needsTick' };
}

/** The connected shop that a judged page belongs to. */
const ownerOf = ({ whose, shopAccountId, otherShopAccountId }: PageState): string | null =>
  whose === 'same' ? shopAccountId : otherShopAccountId;
