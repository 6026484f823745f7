import { createGate } from '#lib/http/gate';
import type { AffiliateClient } from '#lib/shopee-affiliate/client';
import type { runnerOf } from './job-life';

type Runner = ReturnType<typeof runnerOf>;

/** What a test of reports has in the place of the worker's own rooms; each is set before it is used. */
export const syncNow: { client: AffiliateClient | null; runner: Runner | null; calls: Map<string, unknown> } = {
  client: null,
  runner: null,
  calls: new Map(),
};
export const testGate = createGate(
  { read: async (id) => syncNow.calls.get(id) as never, write: async (id, state) => void syncNow.calls.set(id, state) },
  () => Date.now(),
);

/** For `vi.mock`, whose factories must not import what they replace. */
export const clientRoom = { affiliateClient: async () => ({ ok: true, value: syncNow.client }) };
export const clientsRoom = { gate: testGate, hasKey: () => true };
export const runnerRoom = {
  runner: {
    start: (...all: Parameters<Runner['start']>) => syncNow.runner?.start(...all),
    resume: (id: string) => syncNow.runner?.resume(id),
  },
};
/** Small pages and slices: an account of some hundred conversions has many. */
export const smallLimits = async (load: () => Promise<unknown>) => {
  const { SYNC_LIMITS } = (await load()) as typeof import('#lib/domain/reports/sync/limits');
  return { SYNC_LIMITS: { ...SYNC_LIMITS, page: 40, slicePages: 4, gap: 20, longestChain: 60 } };
};
export const serverClockRoom = { serverClock: async () => ({ now: () => Date.now() }) };
