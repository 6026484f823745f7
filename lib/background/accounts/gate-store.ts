import type { GateState, GateStore } from '#lib/http/gate';
import { readKeyed } from '#lib/settings/keyed';
import { writeOfAccount } from './of-account';

/** Counts of calls lie in storage.local: a killed worker or a closed browser does not forget them. */
export const gateStore: GateStore = {
  async read(name) {
    const stored = await readKeyed('quota', ...partsOf(name));
    return typeof stored === 'object' && stored !== null && 'slices' in stored ? (stored as GateState) : undefined;
  },
  write: (name, state) => writeOfAccount('quota', state, ...partsOf(name)),
};

/** A gate is an account's, or a part of it: `<account id>:<part>`. */
const partsOf = (name: string) => name.split(':') as [accountId: string, ...parts: string[]];
