import type { ReactNode } from 'react';
import { ConnectFirst } from '#components/links/connect-first';
import { useSetting } from '#lib/stores/shell/use-setting';
import { ConnectShopFirst } from './shops/shop/connect-shop-first';
import type { ViewNeed } from './views';

/** A view, or in its place how to get what it cannot do without. */
export function WithNeeds({ needs, children }: { needs: readonly ViewNeed[]; children: ReactNode }) {
  const accounts = useSetting('accounts').length;
  const shops = useSetting('shops').length;
  if (needs.includes('affiliateAccount') && accounts === 0) return <ConnectFirst market={null} />;
  return needs.includes('shop') && shops === 0 ? <ConnectShopFirst /> : children;
}
