import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';

/** Calls of one account, counted over a sliding window in slices; kept outside, so that a restart does not forget. */
export interface GateState {
  /** Start of slice (Unix ms) → calls. */
  readonly slices: Readonly<Record<string, number>>;
}
export interface GateStore {
  read(accountId: string): Promise<GateState | undefined>;
  write(accountId: string, state: GateState): Promise<void>;
}
export interface Limit {
  readonly calls: number;
  readonly windowMs: number;
}
export interface Quota {
  readonly used: number;
  readonly limit: number;
  readonly windowMs: number;
  /** Unix ms from which a call is possible. */
  readonly freeAt: number;
}
export interface Gate {
  /** Takes `units` of the account's budget, or tells until when there is none. */
  take(accountId: string, limit: Limit, units?: number): Promise<Result<null>>;
  /** One unit that was taken and for which nothing was sent. */
  giveBack(accountId: string, limit: Limit): Promise<void>;
  /** @param units that are to be free at the same time; one unless told */
  quota(accountId: string, limit: Limit, units?: number): Promise<Quota>;
}

const SLICES = 60;

/** Slices are counted whole until they have left the window, so the count is never below the server's. */
export function createGate(store: GateStore, now: () => number): Gate {
  // One change at a time: two calls at once must not both take the last unit.
  let line: Promise<unknown> = Promise.resolve();
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work, work);
    line = done.catch(() => undefined);
    return done;
  };
  const read = async (accountId: string, limit: Limit) => {
    const counts = (await store.read(accountId))?.slices ?? {};
    return Object.entries(counts).filter(
      ([start]) => Number(start) + sliceOf(limit) + limit.windowMs > now() && Number(start) <= now() + limit.windowMs,
    );
  };
  return {
    take: (accountId, limit, units = 1) =>
      inLine(async () => {
        const slices = await read(accountId, limit);
        const state = quotaOf(slices, limit, now(), units);
        if (state.freeAt > now()) return fail(failure('quotaSpent', { until: state.freeAt }));
        const start = String(Math.floor(now() / sliceOf(limit)) * sliceOf(limit));
        const counts = Object.fromEntries(slices);
        await store.write(accountId, { slices: { ...counts, [start]: (counts[start] ?? 0) + units } });
        return ok(null);
      }),
    giveBack: (accountId, limit) =>
      inLine(async () => {
        const slices = await read(accountId, limit);
        const newest = String(Math.max(...slices.filter(([, calls]) => calls > 0).map(([start]) => Number(start))));
        const counts = Object.fromEntries(slices);
        if (counts[newest]) await store.write(accountId, { slices: { ...counts, [newest]: counts[newest] - 1 } });
      }),
    quota: (accountId, limit, units = 1) => inLine(async () => quotaOf(await read(accountId, limit), limit, now(), units)),
  };
}

const sliceOf = (limit: Limit) => Math.max(1, Math.floor(limit.windowMs / SLICES));

function quotaOf(slices: readonly (readonly [string, number])[], limit: Limit, at: number, units: number): Quota {
  const used = slices.reduce((sum, [, calls]) => sum + calls, 0);
  let over = used + units - limit.calls;
  let freeAt = at;
  for (const [start, calls] of [...slices].sort((a, b) => Number(a[0]) - Number(b[0]))) {
    if (over <= 0) break;
    over -= calls;
    freeAt = Number(start) + sliceOf(limit) + limit.windowMs;
  }
  return { used, limit: limit.calls, windowMs: limit.windowMs, freeAt };
}
