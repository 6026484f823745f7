import { failure } from '#lib/domain/failure';
import type { Outcome } from './kind';
import type { RunnerParts } from './runner-parts';

/** The worker is being stopped: what was thrown says nothing of the step, and nothing is to be stored of it. */
export interface Dying {
  readonly is: 'dying';
}

/**
 * Runs a step's work to an outcome, whatever happens: what is thrown is told and, like a missed deadline, becomes `lost`. While the
 * worker is being stopped, calls of the browser fail and the records still take rows: a step must not be stored as failed for that.
 *
 * @param lost what an end without an answer means: `failed` where nothing can have changed, else `unknown`
 */
export async function attempt<O extends { readonly is: string }>(
  work: () => Promise<O>,
  signal: AbortSignal,
  lost: 'failed' | 'unknown',
  { fault, alive }: Pick<RunnerParts, 'fault' | 'alive'>,
): Promise<O | Outcome | Dying> {
  const ends = new AbortController();
  const late = new Promise<Outcome>((resolve) => {
    const giveUp = () => resolve({ is: lost, failure: failure('timeout') });
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true, signal: ends.signal });
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    if (alive && !(await alive())) return { is: 'dying' };
    fault('job step', error);
    return { is: lost, failure: failure('unexpected') };
  } finally {
    ends.abort();
  }
}
