import { useEffect, useState } from 'react';
import { onChange, type TableName } from '#lib/records/database';

export interface Live<T> {
  readonly value: T | null;
  /** Whether the records could not be read; what was known stays. */
  readonly failed: boolean;
}

/** A live query: read now and after each change that any window makes to these tables. `tables` and `read` must keep their identity. */
export function useRecords<T>(tables: readonly TableName[], read: () => Promise<T>): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: null, failed: false });
  useEffect(() => {
    let current = true;
    const check = () =>
      read().then(
        (value) => current && setLive({ value, failed: false }),
        () => current && setLive((before) => ({ ...before, failed: true })),
      );
    void check();
    const stop = onChange(tables, () => void check());
    return () => {
      current = false;
      stop();
    };
  }, [tables, read]);
  return live;
}
