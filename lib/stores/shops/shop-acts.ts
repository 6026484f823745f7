import type { Failure } from '#lib/domain/failure';
import type { Result } from '#lib/domain/result';

/** What is being done with which shop or store, and what did not work with it last, by account id. */
export interface Acts<Act extends string> {
  readonly busy: Readonly<Record<string, Act>>;
  readonly failed: Readonly<Record<string, Failure>>;
}

/** Does one thing at a time with an account; others are free meanwhile, for a consent may take minutes. Answers whether it worked. */
export function actsOn<Act extends string>(
  set: (change: (state: Acts<Act>) => Acts<Act>) => void,
  get: () => Acts<Act>,
): (id: string, act: Act, work: () => Promise<Result<unknown>>) => Promise<boolean> {
  return async (id, act, work) => {
    if (get().busy[id]) return false;
    set(({ busy, failed }) => ({ busy: { ...busy, [id]: act }, failed: without(failed, id) }));
    const result = await work();
    set(({ busy, failed }) => ({ busy: without(busy, id), failed: result.ok ? failed : { ...failed, [id]: result.failure } }));
    return result.ok;
  };
}

const without = <T>(record: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
