import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useVault } from '#lib/stores/accounts/vault';
import { ShoplineTokenForm } from './token-form';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => STORES));
vi.mock('#lib/stores/shell/options-route', () => ({ goTo: vi.fn() }));
vi.mock('./connected', () => ({ ShoplineConnected: () => null }));
const STORES = [{ id: 'x', name: 'Demo', host: 'open.shopline.com' }];

const asked = vi.mocked(ask);
const TOKEN = 'DEMO.made-up.not-a-real-token';
const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  asked.mockReset();
  act(() => useVault.setState({ status: { state: 'unlocked' } as never, failure: null, busy: false }));
});

it.each([
  ['', 'options.stores.error.tokenMissing'],
  ['two words', 'options.stores.error.tokenForm'],
])('"%s" is named and sent nowhere', async (typed, says) => {
  render(<ShoplineTokenForm storeId={null} />);
  if (typed) await userEvent.type(input('options.stores.token'), typed);
  await press('options.stores.check');
  expect(screen.getByRole('alert').textContent).toBe(says);
  expect(document.activeElement).toBe(input('options.stores.token'));
  expect(asked).not.toHaveBeenCalled();
});

it.each<[FailureCode, number]>([
  ['storeTokenRefused', 1],
  ['unreachable', 0],
])('refused with %s: the token still stands there, its field marked: %s', async (code, marked) => {
  render(<ShoplineTokenForm storeId={null} />);
  await userEvent.type(input('options.stores.token'), TOKEN);
  asked.mockResolvedValueOnce(fail(failure(code)));
  await press('options.stores.check');
  await screen.findByText(code);
  expect(input('options.stores.token').value).toBe(TOKEN);
  expect(document.querySelectorAll('[aria-invalid]')).toHaveLength(marked);
});

it('a new token for a store begins at its host, and what is chosen is what is asked', async () => {
  render(<ShoplineTokenForm storeId="x" />);
  expect(input('options.shops.host').value).toBe('open.shopline.com');
  await userEvent.selectOptions(input('options.shops.host'), 'open.shopline.io');
  await userEvent.type(input('options.stores.token'), ` ${TOKEN} `);
  asked.mockResolvedValueOnce(fail(failure('unreachable')));
  await press('options.stores.check');
  expect(asked).toHaveBeenCalledExactlyOnceWith('shopline.connect', { token: TOKEN, host: 'open.shopline.io' });
});

it('forgets the token once it is left', async () => {
  const { unmount } = render(<ShoplineTokenForm storeId={null} />);
  await userEvent.type(input('options.stores.token'), TOKEN);
  unmount();
  render(<ShoplineTokenForm storeId={null} />);
  expect(input('options.stores.token').value).toBe('');
});
