import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';

const state = vi.hoisted(() => ({ jobs: null as unknown, locked: false }));
vi.mock('#lib/messages/ask');
vi.mock('#lib/stores/jobs/use-jobs', () => ({ useJobs: () => ({ value: state.jobs, failure: null }) }));
vi.mock('#lib/stores/accounts/vault', () => ({
  useVault: (pick: (vault: object) => unknown) => pick({ status: { state: state.locked ? 'locked' : 'open' } }),
}));
vi.mock('#lib/records/live-query', () => ({
  liveQuery: (_tables: unknown, query: () => Promise<unknown>, tell: (answer: unknown) => void) => {
    void query().then(tell);
    return () => undefined;
  },
}));
vi.mock('#lib/records/jobs/jobs', () => ({
  stepRows: async (jobId: string) =>
    ok([
      { index: 0, step: null, result: null },
      { index: 1, step: null, result: { failure: failure('noAmsAccess', { call: jobId }) } },
    ]),
}));

const NOTHING_DONE = { total: 2, done: 0, reused: 0, failed: 2, refused: 0, unknown: 0 };
const job = (id: string, createdAt: number, over: object = {}) => ({
  ...{
    id,
    kind: 'syncShop',
    accountId: 's',
    createdAt,
    state: 'done',
    endedAt: createdAt,
    counts: { ...NOTHING_DONE, done: 2, failed: 0 },
  },
  ...over,
});
const asked = () => vi.mocked(ask).mock.calls.map(([, input]) => (input as { reason: string }).reason);

beforeEach(() => {
  Object.assign(state, { jobs: [], locked: false });
  vi.mocked(ask)
    .mockReset()
    .mockResolvedValue(ok({ jobId: 'new' }) as never);
});

it('begins by itself once jobs are known and the vault is open, and once alone', async () => {
  Object.assign(state, { jobs: null, locked: true });
  const { rerender } = renderHook(() => useShopSync('s'));
  state.locked = false;
  rerender();
  expect(asked()).toEqual([]);
  state.jobs = [job('old', 1)];
  rerender();
  state.jobs = [job('old', 1), job('new', 2)];
  rerender();
  await waitFor(() => expect(asked()).toEqual(['view']));
});

it.each([
  ['failed', NOTHING_DONE],
  ['partlyFailed', NOTHING_DONE],
])('tells why the last reading came to nothing (%s), and leaves the next one to the person', async (stands, counts) => {
  const now = Date.now();
  state.jobs = [
    job('whole', now - 2_000),
    job('refused', now - 1_000, { state: stands, endedAt: now, counts }),
    job('other', now, { kind: 'readShop' }),
  ];
  const { result } = renderHook(() => useShopSync('s'));
  await waitFor(() => expect(result.current.failure).toMatchObject({ code: 'noAmsAccess', call: 'refused' }));
  expect(asked()).toEqual([]);
  result.current.start();
  await waitFor(() => expect(asked()).toEqual(['person']));
});

it.each([
  ['it brought something', { state: 'partlyFailed', counts: { ...NOTHING_DONE, done: 1 } }],
  ['a later one went well', { state: 'failed', counts: NOTHING_DONE, createdAt: 0 }],
  ['it is of another shop', { state: 'failed', counts: NOTHING_DONE, accountId: 'other' }],
])('tells nothing where %s', async (_why, over) => {
  state.jobs = [job('refused', 2, over), job('whole', 1)];
  const { result } = renderHook(() => useShopSync('s'));
  await waitFor(() => expect(asked()).toEqual(['view']));
  expect(result.current.failure).toBe(null);
});

it('a reading that failed long ago is begun again by itself', async () => {
  state.jobs = [job('refused', 1, { state: 'failed', counts: NOTHING_DONE })];
  renderHook(() => useShopSync('s'));
  await waitFor(() => expect(asked()).toEqual(['view']));
});
