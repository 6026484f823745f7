/** A number above this is a moment, not a length: one official sample holds one. */
const MOMENT_FROM = 1_000_000_000;

/**
 * When an access token ends, in Unix milliseconds.
 *
 * @param expireIn `expire_in` of a token answer: seconds from now, or Unix seconds
 */
export const tokenEndsAt = (expireIn: number, now: number): number => (expireIn > MOMENT_FROM ? expireIn * 1000 : now + expireIn * 1000);
