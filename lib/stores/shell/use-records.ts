import { useCallback } from 'react';
import { ok } from '#lib/domain/result';
import type { TableName } from '#lib/records/database';
import { useLive } from './use-live';

export interface Live<T> {
  readonly value: T | null;
  /** Whether the records could not be read; what was known stays. */
  readonly failed: boolean;
}

/** A live query of nobody's in particular, which throws where records cannot be read. `tables` and `read` must keep their identity. */
export function useRecords<T>(tables: readonly TableName[], read: () => Promise<T>): Live<T> {
  const { value, failure } = useLive(
    tables,
    useCallback(async () => ok(await read()), [read]),
    '',
  );
  return { value, failed: failure !== null };
}
