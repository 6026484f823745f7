import { browser } from 'wxt/browser';
import type { GateState, GateStore } from '#lib/http/gate';
import { accountKey, keepOf } from './account-keys';

/** Counts of calls lie in storage.local: a killed worker or a closed browser does not forget them. */
export const gateStore: GateStore = {
  async read(name) {
    const key = keyOf(name);
    const kept = (await browser.storage.local.get(key))[key];
    return typeof kept === 'object' && kept !== null && 'slices' in kept ? (kept as GateState) : undefined;
  },
  write: (name, state) => keepOf('local', accountOf(name), keyOf(name), state),
};

/** A gate is an account's, or a part of it: `<account id>:<part>`. */
const accountOf = (name: string): string => name.split(':')[0] ?? name;
const keyOf = (name: string) => accountKey('gate', name);
