import { render, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '#lib/domain/jobs/job';
import { JobChanges } from './job-changes';

const state = vi.hoisted(() => ({ rows: [] as object[], shops: [{ id: 's', market: 'BR' }] }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/shell/use-setting', () => ({ useSetting: () => state.shops }));
vi.mock('#lib/stores/targeted/job-parts', () => ({ useJobParts: () => ({ value: state.rows }) }));

const row = { accountId: 's', campaignId: '7', campaignName: 'Natal', at: 1, rate: null, failure: null, of: 'product', change: 'setRates' };
beforeEach(() => {
  state.rows = [];
});

it('tells each part of a job with its campaign, what was asked, and why it was refused', () => {
  state.rows = [
    { ...row, id: 'a', partId: '51', outcome: 'refused', failure: { code: 'rateCannotFall' } },
    { ...row, id: 'b', partId: '52', rate: 1200, outcome: 'done' },
    { ...row, id: 'c', partId: 'Verão', of: 'campaign', change: 'create', campaignId: null, campaignName: 'Verão', outcome: 'unknown' },
  ];
  render(<JobChanges job={{ id: 'j', accountId: 's' } as Job} />);
  const [refused, done, unknown] = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(refused?.textContent).toContain('Nataltargeted.change.setRates · targeted.part.product 51rateCannotFall');
  expect(done?.textContent).toContain('targeted.part.product 52 · 12%');
  expect(
    within(done as HTMLElement)
      .getByRole('link')
      .getAttribute('href'),
  ).toBe('#targeted/7');
  // Nobody knows its id yet: the list may have it.
  expect(
    within(unknown as HTMLElement)
      .getByRole('link')
      .getAttribute('href'),
  ).toBe('#targeted');
  expect(unknown?.textContent).toContain('targeted.outcome.unknown');
});

it('says nothing of a job that nothing is known of yet', () => {
  const { container } = render(<JobChanges job={{ id: 'j', accountId: 's' } as Job} />);
  expect(container.innerHTML).toBe('');
});
