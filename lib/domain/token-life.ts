/** Lifetimes as the Open Platform's guide "Authorization and Authentication" gives them, in milliseconds. */
export const REFRESH_TOKEN_MS = 30 * 86_400_000;
/** The access token before this one is still taken for a while after a refresh. */
export const OLD_TOKEN_GRACE_MS = 5 * 60_000;

/** A number above this is a moment, not a length: one official sample holds one. */
const MOMENT_FROM = 1_000_000_000;

/**
 * When an access token ends, in Unix milliseconds.
 *
 * @param expireIn `expire_in` of a token answer: seconds from now, or Unix seconds
 */
export const tokenEndsAt = (expireIn: number, now: number): number => (expireIn > MOMENT_FROM ? expireIn * 1000 : now + expireIn * 1000);
