import type { Failure } from './failure';

/** What crosses every border of the house: a value, or a failure as data. Plain JSON both ways. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (failure: Failure): Result<never> => ({ ok: false, failure });

/** Of what has nothing to tell but that it was done. */
export const done = (result: Result<unknown>): Result<Record<string, never>> => (result.ok ? ok({}) : result);
