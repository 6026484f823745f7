import { create } from 'zustand';
import { ask } from '#lib/messages/ask';
import { type Acts, actsOn } from '#lib/stores/shops/shop-acts';

type ShoplineAct = 'check' | 'readOnly' | 'remove';

interface StoresState extends Acts<ShoplineAct> {
  readonly check: (id: string) => Promise<boolean>;
  readonly setReadOnly: (id: string, readOnly: boolean) => Promise<boolean>;
  readonly remove: (id: string) => Promise<boolean>;
}

/** What can be done with the connected stores; the list itself, and what the last check told, is the setting `stores`. */
export const useStores = create<StoresState>((set, get) => {
  const act = actsOn<ShoplineAct>(set, get);
  return {
    busy: {},
    failed: {},
    check: (accountId) => act(accountId, 'check', () => ask('shopline.check', { accountId })),
    setReadOnly: (accountId, readOnly) => act(accountId, 'readOnly', () => ask('shopline.change', { accountId, readOnly })),
    remove: (accountId) => act(accountId, 'remove', () => ask('shopline.remove', { accountId })),
  };
});
