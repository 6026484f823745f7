import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';

const state = vi.hoisted(() => ({ jobs: null as unknown, locked: false, givenUp: true }));
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
// As a reading ends that is refused whole: what plans fails, what notes the end is done.
vi.mock('#lib/records/jobs/jobs', () => ({
  stepRows: async (jobId: string) =>
    ok([
      { index: 0, step: { failed: 0 }, result: { failure: failure('noAmsAccess', { call: jobId }) } },
      { index: 1, step: { failed: state.givenUp ? 1 : 0 }, result: { failure: null } },
    ]),
}));

const REFUSED = { total: 2, done: 1, reused: 0, failed: 1, refused: 0, unknown: 0 };
const job = (id: string, createdAt: number, over: object = {}) => ({
  ...{
    id,
    kind: 'syncShop',
    accountId: 's',
    createdAt,
    state: 'done',
    endedAt: createdAt,
    counts: { ...REFUSED, done: 2, failed: 0 },
  },
  ...over,
});
const asked = () => vi.mocked(ask).mock.calls.map(([, input]) => (input as { reason: string }).reason);

beforeEach(() => {
  Object.assign(state, { jobs: [], locked: false, givenUp: true });
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

it('tells why the last reading was given up, and leaves the next one to the person', async () => {
  const now = Date.now();
  state.jobs = [
    job('whole', now - 2_000),
    job('refused', now - 1_000, { state: 'partlyFailed', endedAt: now, counts: REFUSED }),
    job('other', now, { kind: 'readShop' }),
  ];
  const { result } = renderHook(() => useShopSync('s'));
  await waitFor(() => expect(result.current.failure).toMatchObject({ code: 'noAmsAccess', call: 'refused' }));
  expect(asked()).toEqual([]);
  result.current.start();
  await waitFor(() => expect(asked()).toEqual(['person']));
});

it('tells nothing of a reading that failed in part, and begins no other right behind it', async () => {
  state.givenUp = false;
  const now = Date.now();
  state.jobs = [job('inPart', now, { state: 'partlyFailed', endedAt: now, counts: REFUSED })];
  const first = renderHook(() => useShopSync('s'));
  first.unmount();
  const { result, rerender } = renderHook(() => useShopSync('s'));
  await act(async () => rerender());
  expect([result.current.failure, asked()]).toEqual([null, []]);
});

it.each([
  ['a later one went well', { state: 'partlyFailed', counts: REFUSED, createdAt: 0 }],
  ['it is of another shop', { state: 'partlyFailed', counts: REFUSED, accountId: 'other' }],
])('tells nothing where %s', async (_why, over) => {
  state.jobs = [job('refused', 2, over), job('whole', 1)];
  const { result } = renderHook(() => useShopSync('s'));
  await waitFor(() => expect(asked()).toEqual(['view']));
  expect(result.current.failure).toBe(null);
});

it('a reading that failed long ago is begun again by itself', async () => {
  state.jobs = [job('refused', 1, { state: 'partlyFailed', counts: REFUSED })];
  renderHook(() => useShopSync('s'));
  await waitFor(() => expect(asked()).toEqual(['view']));
});
