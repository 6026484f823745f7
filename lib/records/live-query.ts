import { failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import { onChange } from './announce';
import type { TableName } from './tables';
import { storageFailure } from './transact';

/**
 * Tells the answer of a query now and after each change of its tables, made in any window. Changes that come while it is being asked are
 * one more question, not many. Returns how to stop; nothing is told afterwards.
 */
export const liveQuery = <T>(
  tables: readonly TableName[],
  query: () => Promise<Result<T>>,
  tell: (answer: Result<T>) => void,
): (() => void) => askAgain((changed) => onChange(tables, changed), query, tell);

/** The same for changes of another kind. @param follow calls back at each change, until it is stopped */
export function askAgain<T>(
  follow: (changed: () => void) => () => void,
  query: () => Promise<Result<T>>,
  tell: (answer: Result<T>) => void,
): () => void {
  let asking = false;
  let again = false;
  let stopped = false;
  const ask = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    do {
      again = false;
      const answer = await query().catch(asFailure);
      if (!stopped) tell(answer);
    } while (again && !stopped);
    asking = false;
  };
  const stop = follow(() => void ask());
  void ask();
  return () => {
    stopped = true;
    stop();
  };
}

const asFailure = (error: unknown): Result<never> => fail(error instanceof DOMException ? storageFailure(error) : failure('unexpected'));
