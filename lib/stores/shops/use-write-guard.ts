import { useState } from 'react';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { type WriteGuard, writeGuard } from '#lib/domain/shops/write-guard';
import { useSetting } from '#lib/stores/shell/use-setting';
import { usePanelShop } from './panel-shop';

export interface WriteGuardNow {
  readonly kind: WriteGuard['kind'];
  /** Why it is `blocked`; `gone`: the shop is no longer connected. */
  readonly why: 'otherShop' | 'readOnly' | 'gone' | null;
  readonly shop: ShopAccount | null;
  /** The connected shop that the page in front belongs to, where `otherShop`: the one to switch to. */
  readonly other: ShopAccount | null;
  /** The person has confirmed this shop. Sent with the write: without it the worker refuses while the page in front tells no shop. */
  readonly shopConfirmed: boolean;
  readonly confirm: (confirmed: boolean) => void;
  /** Whether the button that writes may be pressed. */
  readonly mayWrite: boolean;
}

/** Whether something may be changed in a shop beside the page that is in front, as the worker judges it when it is asked. */
export function useWriteGuard(accountId: string): WriteGuardNow {
  const shops = useSetting('shops');
  const { inFront, page } = usePanelShop();
  const [confirmedFor, setConfirmedFor] = useState<string | null>(null);
  const shop = shops.find(({ id }) => id === accountId) ?? null;
  const guard = shop && writeGuard(shop, { isSellerCentre: inFront === 'sellerCentre', page });
  const owner = guard?.kind === 'blocked' && guard.why === 'otherShop' ? guard.ownerId : null;
  const shopConfirmed = confirmedFor === accountId;
  const kind = guard?.kind ?? 'blocked';
  return {
    kind,
    why: guard === null ? 'gone' : guard.kind === 'blocked' ? guard.why : null,
    shop,
    other: shops.find(({ id }) => id === owner) ?? null,
    shopConfirmed,
    confirm: (confirmed) => setConfirmedFor(confirmed ? accountId : null),
    mayWrite: kind === 'free' || (kind === 'needsTick' && shopConfirmed),
  };
}
