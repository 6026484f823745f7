import { failure } from '../domain/failure';
import type { Outcome } from './kind';

type Fault = (where: string, error: unknown) => void;

/**
 * Runs a step's work to an outcome, whatever happens: what is thrown is told and, like a missed deadline, becomes `lost`.
 *
 * @param lost what an end without an answer means: `failed` where nothing can have changed, else `unknown`
 */
export async function attempt<O extends { readonly is: string }>(
  work: () => Promise<O>,
  signal: AbortSignal,
  lost: 'failed' | 'unknown',
  fault: Fault,
): Promise<O | Outcome> {
  const ends = new AbortController();
  const late = new Promise<Outcome>((resolve) => {
    const giveUp = () => resolve({ is: lost, failure: failure('timeout') });
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true, signal: ends.signal });
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    fault('job step', error);
    return { is: lost, failure: failure('unexpected') };
  } finally {
    ends.abort();
  }
}
