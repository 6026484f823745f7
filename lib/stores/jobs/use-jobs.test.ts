import { beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '#lib/domain/jobs/job';
import { ok } from '#lib/domain/result';
import { recordsState } from '#lib/records/records-state';
import { shownJobs } from './use-jobs';

const running = { id: 'a', state: 'running', wait: null } as Job;
const done = { id: 'b', state: 'done', wait: null } as Job;
vi.mock('#lib/records/records-state', () => ({ recordsState: vi.fn() }));
vi.mock('#lib/records/jobs/jobs', () => ({
  openJobs: async () => ok([running]),
  recentJobs: async () => ok([running, done]),
  jobById: vi.fn(),
  stepRows: vi.fn(),
}));

beforeEach(() => vi.mocked(recordsState).mockResolvedValue({ kind: 'ready' }));

it('shows what is unfinished first, as it stands', async () => {
  expect(await shownJobs()).toEqual(ok([running, done]));
});

it('shows no job of a newer version as running: this one may not carry it on', async () => {
  vi.mocked(recordsState).mockResolvedValue({ kind: 'newer', version: 9, ours: 1 });
  expect(await shownJobs()).toEqual(ok([{ ...running, state: 'waiting', wait: { until: null, why: 'newer' } }, done]));
});
