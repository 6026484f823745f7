import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetLeftBehind } from './left-behind';

const forgetOthers = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('#lib/background/accounts/clients', () => ({ vault: { forgetOthers } }));
vi.mock('#lib/background/shops/shops', async () => ({
  shops: (await import('#lib/background/accounts/account-list')).accountList('shops'),
}));
vi.mock('#lib/background/shopline/accounts', async () => ({
  stores: (await import('#lib/background/accounts/account-list')).accountList('stores'),
}));
vi.mock('#lib/background/accounts/accounts', async () => ({
  readAccounts: (await import('#lib/background/accounts/account-list')).accountList('accounts').read,
}));

const keyless = { kind: 'affiliateKeyless', id: 'a', market: 'BR', label: '', addedAt: 1, isDefault: true, affiliateId: '1' };
const stored = (values: Record<string, unknown>) => browser.storage.local.set(values);

beforeEach(() => {
  fakeBrowser.reset();
  forgetOthers.mockClear();
});

it('secrets that no account stands for are forgotten', async () => {
  await stored({ 'setting:accounts': [keyless], 'setting:shops': [], 'setting:stores': [] });
  await forgetLeftBehind();
  expect(forgetOthers).toHaveBeenCalledExactlyOnceWith(['a']);
});

it.each([
  ['accounts', [keyless, { id: 'b' }]],
  ['shops', 'x'],
  ['stores', [null]],
])('of %s that cannot all be read no secret is forgotten: it may be theirs', async (name, value) => {
  await stored({ 'setting:accounts': [keyless], 'setting:shops': [], 'setting:stores': [], [`setting:${name}`]: value });
  await forgetLeftBehind();
  expect(forgetOthers).not.toHaveBeenCalled();
});
