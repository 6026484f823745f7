import { failure, isAbout, isOutcomeUnknown } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { ShopSecret, TokenPair } from './shop-secret';

export type FreshPair = Omit<TokenPair, 'number'>;
/** Trades a refresh token for a new pair: one request. */
export type Exchange = (refreshToken: string, partnerKey: string) => Promise<Result<FreshPair>>;

export interface Rotation {
  /** One at a time for this account, in all windows. The only lock that is held across a request. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly hold: () => Promise<Result<HeldShop>>;
  readonly now: () => number;
}

/** A shop's secret as it was read; see `Held`. */
export interface HeldShop {
  readonly secret: ShopSecret;
  readonly replace: (secret: ShopSecret, when: 'open' | 'always') => Promise<Result<null>>;
}

/**
 * Refreshes a shop's tokens: intent, answer and use are three stored steps. A refresh token works once, so its answer must not be lost:
 * it is stored although the vault was locked meanwhile. After a lost one the old token is sent once more, then the seller has to connect
 * again. Whoever waited reuses what the first one got. For a shop that was removed meanwhile nothing is stored.
 *
 * @param seen the number of the pair that the caller found too old
 */
export function rotate({ exclusive, hold, now }: Rotation, seen: number, exchange: Exchange): Promise<Result<TokenPair>> {
  return exclusive(async () => {
    const held = await hold();
    if (!held.ok) return held;
    const { secret, replace } = held.value;
    const { pair, partnerKey, intent } = secret;
    if (pair.number > seen) return ok(pair);
    if (intent?.again) return fail(failure('authorizationLost'));
    const started = await replace({ ...secret, intent: { at: now(), again: intent !== null } }, 'open');
    if (!started.ok) return started;
    const answer = ofRefresh(await exchange(pair.refreshToken, partnerKey));
    if (!answer.ok) {
      // Of a lost answer nothing is known: the intent stays. A refused token was used up before (an earlier lost answer had reached the
      // server) and is never sent again; any other refusal leaves the pair as it was, and so does a server that says it is in trouble.
      const { code } = answer.failure;
      if (isAbout(code, 'authorization')) await replace({ ...secret, intent: { at: now(), again: true } }, 'always');
      else if (code === 'serverError' || !isOutcomeUnknown(code)) await replace({ ...secret, intent: null }, 'always');
      return answer;
    }
    const fresh: TokenPair = { ...answer.value, number: pair.number + 1 };
    const stored = await replace({ partnerKey, pair: fresh, intent: null }, 'always');
    return stored.ok ? ok(fresh) : newer(stored, await hold(), seen);
  });
}

/** The call that refreshes carries one token alone: whatever a refusal calls it, it is the one that can be had from the seller only. */
const ofRefresh = (answer: Result<FreshPair>): Result<FreshPair> =>
  !answer.ok && answer.failure.code === 'tokenExpired' ? fail({ ...answer.failure, code: 'authorizationLost' }) : answer;

/** A pair that came another way while the answer was under way, as by connecting again, is the one that counts. */
const newer = (refused: Result<never> | Result<null>, held: Result<HeldShop>, seen: number): Result<TokenPair> => {
  if (held.ok && held.value.secret.pair.number > seen) return ok(held.value.secret.pair);
  return refused.ok ? fail(failure('noAccount')) : refused;
};
