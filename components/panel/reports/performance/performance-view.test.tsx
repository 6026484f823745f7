import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { PerformanceView } from './performance-view';

const state = vi.hoisted(() => ({
  overview: null as unknown,
  sync: { start: vi.fn(), busy: false, locked: false, job: null as unknown, failure: null as unknown },
}));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => false));
vi.mock('#lib/stores/shops/panel-shop', () => ({ usePanelShop: () => ({ shop: { id: 's', shopId: '2', market: 'BR' } }) }));
vi.mock('#lib/stores/reports/performance/shop-sync', () => ({ useShopSync: () => state.sync }));
vi.mock('#lib/stores/reports/performance/use-performance', () => ({
  useOverview: () => ({ value: state.overview, failure: null, busy: false }),
  usePerformanceRows: () => ({ value: null, failure: null, busy: false }),
}));
vi.mock('#components/shops/shop-standing', () => ({ ShopStanding: () => null }));
vi.mock('#components/jobs/job-item', () => ({ JobItem: () => <li>job</li> }));
vi.mock('./performance-tabs', () => ({ PerformanceTabs: () => <p>tabs</p> }));
vi.mock('./performance-bar', () => ({ PerformanceBar: () => <p>bar</p> }));

beforeEach(() => {
  location.hash = '#performance';
  Object.assign(state, { overview: null });
  Object.assign(state.sync, { busy: false, locked: false, job: null, failure: null });
  state.sync.start.mockReset();
});

it('before anything was read there is nothing to choose from, only the way to read', async () => {
  render(<PerformanceView />);
  expect(screen.queryByText('bar')).toBe(null);
  await userEvent.click(screen.getByRole('button', { name: 'performance.readFirst' }));
  expect(state.sync.start).toHaveBeenCalledOnce();
});

it('a reading that could not begin is told once, with the way to try again', async () => {
  state.sync.failure = failure('serverError');
  render(<PerformanceView />);
  expect(screen.getAllByText('serverError')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'step.retry' }));
  expect(state.sync.start).toHaveBeenCalledOnce();
});

it('where the account itself is to be mended, the way there is named too; of a locked vault it is silent', () => {
  state.sync.failure = failure('authorizationLost');
  const { rerender } = render(<PerformanceView />);
  expect(screen.getByRole('button', { name: 'panel.shop.settings' })).toBeTruthy();
  Object.assign(state.sync, { locked: true, failure: failure('locked') });
  rerender(<PerformanceView key="again" />);
  expect(screen.queryByRole('alert')).toBe(null);
  expect(screen.getByText('performance.nothingLocked')).toBeTruthy();
});
