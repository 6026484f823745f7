import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { ParamsOf, Table } from '#lib/http/row';

/** What a row is asked in a test, what must arrive on the wire for it, and what its sample becomes. Written by hand, from the API's reference. */
export interface Case<P> {
  /** File under samples/. `made_*` is put together from the reference, all others are the documentation's own or recorded answers. */
  readonly sample: string;
  readonly ask: P;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** The query without what signs it; a list for a parameter that is repeated. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** The body, byte for byte. */
  readonly body?: string;
  /** A part of the decoded value. */
  readonly gives: unknown;
}

/** A row without a case does not compile. */
export type Cases<T extends Table> = { readonly [K in keyof T]: Case<ParamsOf<T[K]>> };

/** Basis points as a rate. */
export function rate(points: number): CommissionRate {
  const made = rateFromBasisPoints(points);
  if (made === null) throw new RangeError(`${points} is no rate`);
  return made;
}

/** Unix ms of a moment in UTC. */
export const at = (iso: string): number => Date.parse(iso);
