import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '#lib/domain/jobs/job';
import { DONE_SHOWN_MS, SHORT_MS } from '#lib/domain/jobs/jobs-line';
import { JobsStrip } from './jobs-strip';

const state = vi.hoisted(() => ({ jobs: [] as unknown[], dismissed: [] as readonly string[] }));
vi.mock('#lib/stores/jobs/use-jobs', () => ({ useJobs: () => ({ value: state.jobs, failure: null }) }));
vi.mock('#lib/stores/shell/use-setting', () => ({ useSetting: () => state.dismissed }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('./job-title', () => ({
  useJobTitle:
    () =>
    ({ kind }: Job) =>
      kind,
}));
vi.mock('./jobs-live', () => ({ JobsLive: () => null }));

const counts = { done: 0, reused: 0, failed: 0, refused: 0, unknown: 0, total: 3 };
const job = (kind: string, more: Partial<Job> = {}) => ({
  id: kind,
  kind,
  params: {},
  state: 'running',
  wait: null,
  counts,
  createdAt: Date.now(),
  endedAt: null,
  ...more,
});
const line = () => screen.queryByRole('region')?.querySelector('button')?.textContent ?? null;
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const draw = (jobs: unknown[], drawn?: ReturnType<typeof render>, view = 'shop') => {
  state.jobs = jobs;
  if (!drawn) return render(<JobsStrip opens view={view} />);
  drawn.rerender(<JobsStrip opens view={view} />);
  return drawn;
};

beforeEach(() => void vi.useFakeTimers({ now: 1_795_000_000_000 }));
afterEach(() => void vi.useRealTimers());

it('neither comes nor goes in one view for what is read by itself', async () => {
  const drawn = draw([]);
  await pass(5_000);
  const reading = job('syncShop');
  draw([reading], drawn);
  await pass(SHORT_MS * 20);
  expect(line()).toBe(null);
  draw([{ ...reading, state: 'done', endedAt: Date.now() }], drawn);
  await pass(DONE_SHOWN_MS * 2);
  expect(line()).toBe(null);
});

it('tells with the next view of a reading that goes on, and at once of what was asked for', async () => {
  const reading = job('syncShop');
  const drawn = draw([reading]);
  await pass(SHORT_MS + 10);
  expect(line()).toBe(null);
  draw([reading], drawn, 'rates');
  expect(line()).toContain('jobs.line.running');
  draw([{ ...reading, state: 'done', endedAt: Date.now(), counts: { ...counts, done: 3 } }], drawn, 'rates');
  expect(line()).toContain('jobs.line.done');
  draw([], drawn, 'rates');
  expect(line()).toBe(null);
  draw([job('bulkLinks')], drawn, 'rates');
  expect(line()).toContain('bulkLinks');
});

it('lets go by itself of what went well', async () => {
  draw([job('bulkLinks', { state: 'done', endedAt: Date.now(), counts: { ...counts, done: 3 } })]);
  expect(line()).toContain('jobs.line.done');
  await pass(DONE_SHOWN_MS + 10);
  expect(line()).toBe(null);
});
