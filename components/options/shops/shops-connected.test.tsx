import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { openPanelPage, openSite } from '#lib/stores/shell/open-page';
import { ShopsConnected } from './shops-connected';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/jobs/start-job', () => ({ startOnce: (_: unknown, start: (id: string) => unknown) => start('r') }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/open-page', () => ({ openPanelPage: vi.fn(), openSite: vi.fn() }));
vi.mock('#lib/stores/shell/options-route', () => ({ goTo: vi.fn() }));
vi.mock('#components/options/shell/failure-line', () => ({ FailureLine: () => <p role="alert">failed</p> }));
vi.mock('./shops-list', () => ({ ShopsList: () => null }));
const shop = (id: string, code: string | null) => ({ id, market: 'BR', check: { at: 1, failure: code } }) as never;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => vi.clearAllMocks());

it('leads on: each open shop is read and its rates are opened, or Seller Centre', async () => {
  vi.mocked(ask).mockResolvedValue(ok({ jobId: 'j' }) as never);
  render(<ShopsConnected shops={[shop('a', null), shop('b', 'wrongAppType'), shop('c', null)]} />);
  await press('options.shops.readMine');
  const read = vi.mocked(ask).mock.calls.map(([name, input]) => [name, (input as { accountId: string }).accountId]);
  expect(read).toEqual([
    ['job.readShop', 'a'],
    ['job.readShop', 'c'],
  ]);
  expect(openPanelPage).toHaveBeenCalledExactlyOnceWith('#rates');
  await press('options.shops.openSellerCentre');
  expect(openSite).toHaveBeenCalledExactlyOnceWith('https://seller.shopee.com.br/');
});

it('could not be started: it is said, and nothing is opened', async () => {
  vi.mocked(ask).mockResolvedValue(fail(failure('locked')));
  render(<ShopsConnected shops={[shop('a', null)]} />);
  await press('options.shops.readMine');
  await screen.findByRole('alert');
  expect(openPanelPage).not.toHaveBeenCalled();
});

it('no shop that lets us in: nothing to read', () => {
  render(<ShopsConnected shops={[shop('a', 'termsNotAccepted')]} />);
  expect(screen.queryByRole('button', { name: 'options.shops.readMine' })).toBe(null);
});
