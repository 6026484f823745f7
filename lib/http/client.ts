import type { Result } from '#lib/domain/result';
import type { BoundSeal } from '#lib/domain/seal';
import { type CallOptions, createCall, type Wiring } from './call';
import type { AnswerOf, ParamsOf, Row, Table } from './row';

/** `client.x(params)` is typed at both ends; `client.pages.x(params)` exists only for rows with a pager. */
export type Client<T extends Table> = {
  readonly [K in keyof T & string]: (params: ParamsOf<T[K]>, options?: CallOptions) => Promise<Result<AnswerOf<T[K]>>>;
} & { readonly pages: Pages<T> };

export type Pages<T extends Table> = {
  readonly [K in keyof T & string as T[K]['pager'] extends undefined ? never : K]: (
    params: ParamsOf<T[K]>,
    options?: CallOptions,
  ) => AsyncGenerator<Result<AnswerOf<T[K]>>, void, void>;
};

/**
 * Makes the client of a table. Page walks end after the last page or after the first failure, which is their last value; a server that
 * sends the same page again ends them too.
 */
export function createClient<T extends Table, S extends BoundSeal>(table: T, wiring: Wiring<S>): Client<T> {
  const call = createCall(wiring);
  const calls: Record<string, unknown> = {};
  const pages: Record<string, unknown> = {};
  for (const [name, row] of Object.entries(table)) {
    calls[name] = (params: unknown, options?: CallOptions) => call(row, params, options);
    if (row.pager) pages[name] = (params: unknown, options?: CallOptions) => walk(call, row, params, options);
  }
  return { ...calls, pages } as Client<T>;
}

async function* walk(call: ReturnType<typeof createCall>, row: Row, params: unknown, options?: CallOptions) {
  let next = (params ?? {}) as Readonly<Record<string, unknown>> | null;
  let before = '';
  while (next) {
    const answer: Result<unknown> = await call(row, next, options);
    const page = answer.ok ? JSON.stringify(answer.value) : '';
    if (page !== '' && page === before) return;
    before = page;
    yield answer;
    next = answer.ok ? (row.pager?.next(next, answer.value) ?? null) : null;
  }
}
