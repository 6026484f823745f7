import { useEffect, useState } from 'react';
import type { Failure } from '#lib/domain/failure';
import type { Result } from '#lib/domain/result';
import type { TableName } from '#lib/records/database';
import { liveQuery } from '#lib/records/live-query';
import { askForPicture } from '#lib/stores/shell/page/awaited';

export interface LiveAnswer<T> {
  /** null: not read yet. What was known stays while the records cannot be read. */
  readonly value: T | null;
  readonly failure: Failure | null;
}

/**
 * A query's answer, kept up to date with every change that any window makes. `tables` and `query` must keep their identity.
 *
 * @param of whose the answer is: an account, a job, a product; '': nobody's. While another's is being read, nothing is told: what belongs to
 *   one account is never taken for another's. Of the same owner the last answer stays until the next.
 */
export function useLive<T>(tables: readonly TableName[], query: () => Promise<Result<T>>, of: string): LiveAnswer<T> {
  const [live, setLive] = useState<LiveAnswer<T> & { readonly of: string }>({ ...NOTHING, of });
  useEffect(
    () =>
      askForPicture<Result<T>>(
        (tell) => liveQuery(tables, query, tell),
        (answer) => setLive((before) => ({ of, ...answered(before.of === of ? before : NOTHING, answer) })),
      ),
    [tables, query, of],
  );
  return live.of === of ? live : NOTHING;
}

const NOTHING = { value: null, failure: null };

const answered = <T>({ value }: LiveAnswer<T>, answer: Result<T>): LiveAnswer<T> =>
  answer.ok ? { value: answer.value, failure: null } : { value, failure: answer.failure };
