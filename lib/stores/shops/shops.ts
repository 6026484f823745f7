import { create } from 'zustand';
import { ask } from '#lib/messages/ask';
import { type Acts, actsOn } from './shop-acts';

type ShopAct = 'check' | 'reconnect' | 'readOnly' | 'remove';

interface ShopsState extends Acts<ShopAct> {
  readonly check: (id: string) => Promise<boolean>;
  /** The seller's consent once more, with the kept partner key; the answer comes when the window is done with. */
  readonly reconnect: (id: string) => Promise<boolean>;
  readonly setReadOnly: (id: string, readOnly: boolean) => Promise<boolean>;
  readonly remove: (id: string) => Promise<boolean>;
}

/** What can be done with the connected shops; the list itself, and what the last check told, is the setting `shops`. */
export const useShops = create<ShopsState>((set, get) => {
  const act = actsOn<ShopAct>(set, get);
  return {
    busy: {},
    failed: {},
    check: (accountId) => act(accountId, 'check', () => ask('shop.check', { accountId })),
    reconnect: (accountId) => act(accountId, 'reconnect', () => ask('shop.reconnect', { accountId })),
    setReadOnly: (accountId, readOnly) => act(accountId, 'readOnly', () => ask('shop.change', { accountId, readOnly })),
    remove: (accountId) => act(accountId, 'remove', () => ask('shop.remove', { accountId })),
  };
});
