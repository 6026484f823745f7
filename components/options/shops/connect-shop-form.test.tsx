import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useVault } from '#lib/stores/accounts/vault';
import { shopForm } from '#lib/stores/shops/shop-connect';
import { ConnectShopForm } from './connect-shop-form';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-market-name', () => ({ useMarketName: () => String }));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => []));
vi.mock('#lib/stores/shell/open-page', () => ({ openSite: vi.fn() }));
vi.mock('#lib/stores/shell/options-route', () => ({ goTo: vi.fn() }));
vi.mock('./redirect-field', () => ({ RedirectField: () => null }));

const asked = vi.mocked(ask);
const KEY = 'shpk-DEMO-made-up-not-a-real-key';
const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const fill = async () => {
  await userEvent.type(input('options.shops.partnerId'), '2000101');
  await userEvent.type(input('options.shops.partnerKey'), KEY);
};

beforeEach(() => {
  asked.mockReset();
  shopForm.setState({ pending: false });
  act(() => useVault.setState({ status: { state: 'unlocked' } as never, failure: null, busy: false }));
});

it('names what is missing and leads to it, and asks for no consent', async () => {
  render(<ConnectShopForm market="BR" shopId={null} />);
  await press('options.shops.continue');
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    'options.shops.error.partnerIdMissing',
    'options.shops.error.partnerKeyMissing',
  ]);
  expect(document.activeElement).toBe(input('options.shops.partnerId'));
  expect(asked).not.toHaveBeenCalled();
});

it('shows the usual host of the market that is chosen, and sends the one that it shows', async () => {
  render(<ConnectShopForm market="BR" shopId={null} />);
  await fill();
  expect(input('options.shops.host').value).toBe('openplatform.shopee.com.br');
  await userEvent.selectOptions(input('options.field.market'), 'VN');
  expect(input('options.shops.host').value).toBe('partner.shopeemobile.com');
  asked.mockResolvedValueOnce(fail(failure('consentClosed')));
  await press('options.shops.continue');
  expect(asked).toHaveBeenCalledWith(
    'shop.connect',
    expect.objectContaining({ market: 'VN', partnerId: '2000101', partnerKey: KEY, api: 'partner.shopeemobile.com' }),
  );
});

it.each<[FailureCode, string | null]>([
  ['wrongPartnerKey', 'options.shops.partnerKey'],
  ['unknownPartnerId', 'options.shops.partnerId'],
  ['consentClosed', null],
  ['ipNotDeclared', null],
])('refused with %s: it leads to %s, and what was typed is still there', async (code, field) => {
  render(<ConnectShopForm market="BR" shopId={null} />);
  await fill();
  asked.mockResolvedValueOnce(fail(failure(code)));
  await press('options.shops.continue');
  await screen.findByText(code);
  expect([input('options.shops.partnerId').value, input('options.shops.partnerKey').value]).toEqual(['2000101', KEY]);
  if (field) expect(document.activeElement).toBe(input(field));
});

it('says that the consent is awaited and takes no second press; left meanwhile, the key is gone and the wait goes on', async () => {
  let answer: (value: unknown) => void = () => undefined;
  asked.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)) as never);
  const { unmount } = render(<ConnectShopForm market="BR" shopId={null} />);
  await fill();
  await press('options.shops.continue');
  await press('options.shops.waiting');
  expect(asked).toHaveBeenCalledTimes(1);
  unmount();
  expect(JSON.stringify(shopForm.getState())).not.toContain(KEY);
  render(<ConnectShopForm market="BR" shopId={null} />);
  expect(screen.getByRole('status').textContent).toContain('options.shops.waitingWhat');
  act(() => answer(ok({ shops: [] })));
  await waitFor(() => expect(screen.getByRole('heading').textContent).toBe('options.shops.connected'));
});
