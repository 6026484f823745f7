import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';

/** An affiliate account of Brazil with a key, as it was just connected. */
export const anAccount: AffiliateKeyAccount = {
  kind: 'affiliateKey',
  id: 'a',
  market: 'BR',
  label: 'Ana',
  addedAt: 1,
  isDefault: false,
  appId: '18',
  secretTail: '…9f',
  affiliateId: null,
  check: null,
  limit: { calls: 2000, windowMs: 3_600_000 },
};
