import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '#lib/domain/jobs/job';
import { ok } from '#lib/domain/result';
import { close, DATABASE_NAME, records } from '#lib/records/database';
import { startOnce } from './start-job';

const job = (id: string, state: Job['state']): Job & { open?: 1 } => ({
  id,
  kind: 'bulkLinks',
  accountId: null,
  params: null,
  urgency: 'interactive',
  state,
  wait: null,
  counts: { total: 1, done: 0, reused: 0, failed: 0, refused: 0, unknown: 0 },
  next: 0,
  intent: null,
  lookFrom: null,
  createdAt: 1,
  startedAt: null,
  endedAt: null,
  spentMs: 0,
  ...(state === 'running' ? { open: 1 as const } : {}),
});
/** As the background does: the row is there before the answer. */
const begin = vi.fn(async (requestId: string) => {
  await (await records()).put('jobs', job(requestId, 'running'));
  return ok({ jobId: requestId });
});

let line: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<unknown>) => {
      const done = line.then(work);
      line = done;
      return done;
    },
  },
});

beforeEach(async () => {
  close();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve;
  });
  begin.mockClear();
});

it('asked twice for the same, starts it once', async () => {
  const [first, second] = await Promise.all([startOnce(['a', 1], begin), startOnce(['a', 1], begin)]);
  expect(first).toEqual(second);
  expect(begin).toHaveBeenCalledTimes(1);
  await startOnce(['a', 2], begin);
  expect(begin).toHaveBeenCalledTimes(2);
});

it('starts the same anew once it has ended', async () => {
  const first = await startOnce('list', begin);
  if (!first.ok) throw new Error('not started');
  await (await records()).put('jobs', job(first.value.jobId, 'done'));
  const second = await startOnce('list', begin);
  expect(second).not.toEqual(first);
  expect(begin).toHaveBeenCalledTimes(2);
});

it('gives ids that a message takes', async () => {
  const { length } = ((await startOnce('x'.repeat(100_000), begin)) as { value: { jobId: string } }).value.jobId;
  expect(length).toBeLessThanOrEqual(64);
});
