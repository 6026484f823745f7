import { useEffect, useState } from 'react';
import type { Failure } from '#lib/domain/failure';
import type { Result } from '#lib/domain/result';
import type { TableName } from '#lib/records/database';
import { liveQuery } from '#lib/records/live-query';

export interface LiveAnswer<T> {
  /** null: not read yet. What was known stays while the records cannot be read. */
  readonly value: T | null;
  readonly failure: Failure | null;
}

/** A query's answer, kept up to date with every change that any window makes. `tables` and `query` must keep their identity. */
export function useLive<T>(tables: readonly TableName[], query: () => Promise<Result<T>>): LiveAnswer<T> {
  const [live, setLive] = useState<LiveAnswer<T>>({ value: null, failure: null });
  useEffect(
    () =>
      liveQuery(tables, query, (answer) =>
        setLive((before) => (answer.ok ? { value: answer.value, failure: null } : { ...before, failure: answer.failure })),
      ),
    [tables, query],
  );
  return live;
}
