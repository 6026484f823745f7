import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Job } from '#lib/domain/jobs/job';
import { RemoveDialog } from './remove-dialog';

const state = vi.hoisted(() => ({ jobs: null as unknown }));
vi.mock('#lib/stores/jobs/use-jobs', () => ({ useJobs: () => ({ value: state.jobs, failure: null }) }));
vi.mock('#lib/stores/shell/use-setting', () => ({ useSetting: () => [] }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));

const job = (kind: string, more: Partial<Job> = {}) => ({
  id: `${kind} ${more.accountId ?? 'a'} ${more.state ?? ''}`,
  kind,
  accountId: 'a',
  params: {},
  state: 'running',
  wait: null,
  counts: { done: 12, reused: 0, failed: 1, refused: 0, unknown: 0, total: 40 },
  createdAt: 1,
  endedAt: null,
  ...more,
});
const draw = (jobs: unknown, accountId?: string) => {
  state.jobs = jobs;
  const props = { name: 'Shop', goes: 'goes', stays: 'stays', busy: false, remove: async () => true, onClose: vi.fn() };
  return render(<RemoveDialog {...props} {...(accountId === undefined ? {} : { accountId })} />);
};

it('says what is still being sent for the account, and how far it is', () => {
  draw([job('applyRates'), job('changeCampaigns', { state: 'waiting', wait: { until: null, why: 'locked' } })], 'a');
  expect(screen.getByText('options.remove.underWay')).toBeTruthy();
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines).toEqual([expect.stringContaining('jobs.is.applyRates'), expect.stringContaining('jobs.is.changeCampaigns')]);
  expect(lines[0], 'calls, which take many products each').toContain('jobs.callsOfTotal');
  expect(lines[1]).toContain('jobs.ofTotal');
});

it.each([
  ['of another account', [job('applyRates', { accountId: 'b' })]],
  ['that has ended', [job('applyRates', { state: 'done', endedAt: 2 })]],
  ['that only reads by itself', [job('syncShop')]],
])('is silent about work %s', (_, jobs) => {
  draw(jobs, 'a');
  expect(screen.getByText('goes')).toBeTruthy();
  expect(screen.queryByText('options.remove.underWay')).toBe(null);
});

it('opens once it knows: nothing is pushed down afterwards', () => {
  draw(null, 'a');
  expect(screen.queryByText('goes')).toBe(null);
});
