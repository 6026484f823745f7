import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';

/** A value made of a good result's value. */
export const map = <T, U>(result: Result<T>, to: (value: T) => U): Result<U> => (result.ok ? ok(to(result.value)) : result);

/** A secret that is not of the kind that its account wants is damage. */
export function only<T>(result: Result<unknown>, is: (value: unknown) => value is T): Result<T> {
  if (!result.ok) return result;
  return is(result.value) ? ok(result.value) : fail(failure('vaultDamaged'));
}
