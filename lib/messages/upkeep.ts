import * as v from 'valibot';
import { nothing, row } from './row';
import { vaultStatus } from './shapes/shared';

export const upkeepMessages = {
  /** Removes what was read longest ago and can be read again; never links, journal, presets or jobs. */
  'records.prune': row('page', nothing, v.object({ removed: v.number() })),
  /** Records that the browser cannot open are given up, links among them; accounts, vault and settings stay. */
  'records.startAfresh': row('page', nothing, nothing),
  /** A vault that cannot be read is given up: it, and the accounts that need it, go; links, presets and settings stay. */
  'vault.startAfresh': row('page', nothing, vaultStatus),
  /** Accounts, secrets, links, settings: everything. */
  'everything.delete': row('page', nothing, nothing),
} as const;
