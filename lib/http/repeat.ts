import { type Failure, type FailureCode, mayBeRepeated } from '#lib/domain/failure';
import type { Reply } from './send';

const REPEATS = 3;
const FIRST_PAUSE_MS = 300;
/** The longest pause that is worth waiting for within one call. */
export const PATIENCE_MS = 5_000;

/** Whether a read that failed so is sent again. */
export const mayRepeat = (code: FailureCode, repeats: number): boolean => mayBeRepeated(code) && repeats < (MOST[code] ?? REPEATS);

/**
 * Chromium itself refuses an extension's next requests to an address that has answered three times in a row with 5xx (seen in 156: from
 * 0.7 s on, then longer), which reads like a broken line. So the third answer is the one that is told.
 */
const MOST: { readonly [K in FailureCode]?: number } = { serverError: 2, storeServerError: 2 };

/** SHOPLINE blocks until its next window of one second opens, and names no time. */
const LEAST_MS: { readonly [K in FailureCode]?: number } = { storeBusy: 1000 };

/** How long to wait before the next try: as long as the server says, else full jitter over a doubling range. */
export function pauseBefore(known: Failure, reply: Reply | null, repeats: number, random: number): number {
  const until = known.until ?? reply?.retryAt;
  return until ? Math.max(0, until - Date.now()) : (LEAST_MS[known.code] ?? 0) + random * FIRST_PAUSE_MS * 2 ** (repeats + 1);
}
