/**
 * When an access token ends, Unix ms. `expire_in` is a number of seconds (14400), yet one official sample holds an epoch: above 1e9 it is one.
 */
export const tokenEndsAt = (expireIn: number, now: number): number => (expireIn > 1e9 ? expireIn * 1000 : now + expireIn * 1000);
