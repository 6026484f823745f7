import { pause } from '#lib/background/accounts/under-way';
import type { Result } from '#lib/domain/result';

const TRIES = 5;
const SECOND = 1000;

/**
 * A call that changes something, sent again after "too many requests": that answer says that nothing was done. SHOPLINE blocks until the
 * next second and names no time, so it is a second and some more, longer each time.
 */
export async function patiently<T>(call: () => Promise<Result<T>>, signal: AbortSignal): Promise<Result<T>> {
  for (let tried = 1; ; tried++) {
    const answer = await call();
    if (answer.ok || answer.failure.code !== 'storeBusy' || tried === TRIES || signal.aborted) return answer;
    await pause(SECOND * tried + Math.random() * SECOND);
  }
}
