import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import { saveSetting, useSetting } from '#lib/stores/shell/use-setting';

export interface PanelStore {
  readonly choice: readonly ShoplineAccount[];
  /** null: none is connected. */
  readonly store: ShoplineAccount | null;
}

/** The SHOPLINE store that the panel is about. */
export function usePanelStore(): PanelStore {
  const choice = useSetting('stores');
  const chosen = useSetting('storeInPanel');
  return { choice, store: choice.find(({ id }) => id === chosen) ?? choice[0] ?? null };
}

export const chooseStore = (id: string): void => void saveSetting('storeInPanel', id);
