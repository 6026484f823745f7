import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { BUILT_IN_VIEWS } from '#lib/domain/rates/board/board-views';
import { useReadings } from '#lib/stores/jobs/readings';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useRatesView } from '#lib/stores/rates/board/view';
import { RatesPartial } from './rates-partial';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/jobs/use-jobs', () => ({ useJobs: vi.fn() }));
vi.mock('#lib/stores/jobs/readings', () => ({ useReadings: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));

const readShop = vi.fn();
const shop = { id: 'a', market: 'BR' } as never;
const show = (count: number, complete: boolean, reading = false) => {
  vi.mocked(useJobs).mockReturnValue({ value: reading ? [{ kind: 'readShop', accountId: 'a', state: 'running' }] : [] } as never);
  render(<RatesPartial state={{ columns: { rows: Array(count) }, whole: true, complete } as never} shop={shop} />);
};

beforeEach(() => {
  readShop.mockClear();
  vi.mocked(useReadings).mockReturnValue({ starting: null, failed: null, readShop } as never);
});

it('a part of a shop says how much it is, with the way to all of it', async () => {
  show(48, false);
  expect(screen.getByRole('status').textContent).toContain('rates.partial 48');
  await userEvent.click(screen.getByRole('button', { name: 'rates.readShop' }));
  expect(readShop).toHaveBeenCalledExactlyOnceWith('a');
});

it('while the shop is being read it says so, and offers it no second time', () => {
  show(48, false, true);
  expect(screen.getByRole('status').textContent).toContain('rates.partialReading 48');
  expect(screen.queryByRole('button')).toBe(null);
});

it.each([
  ['the whole shop', 48, true],
  ['a shop of which nothing is known', 0, false],
])('of %s it says nothing', (_, count, complete) => {
  show(count, complete);
  expect(screen.queryByRole('status')).toBe(null);
});

it('the board begins with what lies below the range, first where the gap weighs most in sales, money before all else', () => {
  const { view, sort, columns } = useRatesView.getState();
  expect([view, sort]).toEqual(['below', { by: 'gapSales', descending: true }]);
  expect(BUILT_IN_VIEWS.map(({ id }) => id)).toContain('above');
  expect(columns.slice(0, 5)).toEqual(['product', 'gap', 'gapSales', 'sales', 'commission']);
});
