import { gate } from '#lib/background/accounts/clients';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import type { Result } from '#lib/domain/result';

/** The share of an account's call budget that saved searches may take. */
const SHARE = 0.1;

/** One call out of the searches' own tenth of the account's budget; `quotaSpent` until when it is used up. */
export const takeShare = ({ id, limit: { calls, windowMs } }: AffiliateKeyAccount): Promise<Result<null>> =>
  gate.take(`${id}:searches`, { calls: Math.max(1, Math.floor(calls * SHARE)), windowMs });
