import { browser } from 'wxt/browser';
import type { GateState, GateStore } from '#lib/http/gate';

const keyOf = (accountId: string) => `gate:${accountId}`;

/** Counts of calls lie in storage.local: a killed worker or a closed browser does not forget them. */
export const gateStore: GateStore = {
  async read(accountId) {
    const kept = (await browser.storage.local.get(keyOf(accountId)))[keyOf(accountId)];
    return typeof kept === 'object' && kept !== null && 'slices' in kept ? (kept as GateState) : undefined;
  },
  write: (accountId, state) => browser.storage.local.set({ [keyOf(accountId)]: state }),
};

export const forgetGate = (accountId: string): Promise<void> => browser.storage.local.remove(keyOf(accountId));
