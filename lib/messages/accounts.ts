import * as v from 'valibot';
import { digits, id, market, nothing, passive, passphrase, row } from './row';
import { account, accountChange, accountCheck, quota, vaultStatus } from './shapes/shared';

export const accountsMessages = {
  'quota.read': row('page', v.strictObject({ accountId: id }), quota, passive),
  /** Adds an account after the cheapest call has been asked; what the API refused is in `check`, and nothing is kept then unless `keepRefused`. */
  'account.addKey': row(
    'page',
    v.strictObject({
      market,
      appId: v.pipe(v.string(), v.maxLength(64)),
      secret: v.pipe(v.string(), v.maxLength(512)),
      affiliateId: v.nullable(digits),
      label: v.pipe(v.string(), v.maxLength(80)),
      keepRefused: v.boolean(),
    }),
    v.object({ account: v.nullable(account), check: accountCheck, minutesOff: v.number() }),
    { again: false },
  ),
  'account.addKeyless': row('page', v.strictObject({ market, affiliateId: digits, label: v.pipe(v.string(), v.maxLength(80)) }), account, {
    again: false,
  }),
  'account.check': row('page', v.strictObject({ accountId: id }), v.object({ check: accountCheck, minutesOff: v.number() })),
  'account.change': row('page', v.strictObject({ accountId: id, change: accountChange }), account),
  'account.remove': row('page', v.strictObject({ accountId: id }), nothing),
  'vault.status': row('page', nothing, vaultStatus, passive),
  'vault.unlock': row('page', v.strictObject({ passphrase }), vaultStatus),
  'vault.lock': row('page', nothing, vaultStatus),
  /** Chooses a passphrase, or changes it; `current` is null where there is none yet. */
  'vault.protect': row('page', v.strictObject({ current: v.nullable(passphrase), passphrase }), vaultStatus, { again: false }),
  /** Back to a key kept on this device; the passphrase is asked for. */
  'vault.keepOnDevice': row('page', v.strictObject({ passphrase }), vaultStatus, { again: false }),
  /** Takes the second copy in the place of a damaged first one. */
  'vault.repair': row('page', nothing, vaultStatus),
} as const;
