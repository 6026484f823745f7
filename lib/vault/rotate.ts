import { failure, isAbout, isOutcomeUnknown } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { ShopSecret, TokenPair } from './shop-secret';

export type FreshPair = Omit<TokenPair, 'number'>;
/** Trades a refresh token for a new pair: one request. */
export type Exchange = (refreshToken: string, partnerKey: string) => Promise<Result<FreshPair>>;

export interface Rotation {
  /** One at a time for this account, in all windows. The only lock that is held across a request. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly read: () => Promise<Result<ShopSecret>>;
  readonly write: (secret: ShopSecret) => Promise<Result<null>>;
  readonly now: () => number;
}

/**
 * Refreshes a shop's tokens: intent, answer and use are three stored steps. A refresh token works once, so its answer must not be lost:
 * after a lost one the old token is sent once more, then the seller has to connect again. Whoever waited reuses what the first one got.
 *
 * @param seen the number of the pair that the caller found too old
 */
export function rotate({ exclusive, read, write, now }: Rotation, seen: number, exchange: Exchange): Promise<Result<TokenPair>> {
  return exclusive(async () => {
    const kept = await read();
    if (!kept.ok) return kept;
    const { pair, partnerKey, intent } = kept.value;
    if (pair.number > seen) return ok(pair);
    if (intent?.again) return fail(failure('authorizationLost'));
    const begun = await write({ ...kept.value, intent: { at: now(), again: intent !== null } });
    if (!begun.ok) return begun;
    const answer = await exchange(pair.refreshToken, partnerKey);
    if (!answer.ok) {
      // Of a lost answer nothing is known: the intent stays. A refused token was used up before (an earlier lost answer had reached the
      // server) and is never sent again; any other refusal leaves the pair as it was, and so does a server that says it is in trouble.
      const { code } = answer.failure;
      if (isAbout(code, 'authorization')) await write({ ...kept.value, intent: { at: now(), again: true } });
      else if (code === 'serverError' || !isOutcomeUnknown(code)) await write({ ...kept.value, intent: null });
      return answer;
    }
    const fresh: TokenPair = { ...answer.value, number: pair.number + 1 };
    const stored = await write({ partnerKey, pair: fresh, intent: null });
    return stored.ok ? ok(fresh) : stored;
  });
}
