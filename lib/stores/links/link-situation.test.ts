import { expect, it } from 'vitest';
import type { Account } from '#lib/domain/accounts/account';
import type { MarketCode } from '#lib/domain/market';
import { linkSituation } from './link-situation';

const account = (id: string, market: MarketCode, more: Partial<Account> = {}): Account =>
  ({ kind: 'affiliateKeyless', id, market, label: '', addedAt: 1, isDefault: false, affiliateId: `100${id}`, ...more }) as Account;
const brazil = 'https://shopee.com.br/Caneca-i.11.22';
const thai = 'https://shopee.co.th/x-i.1.2';

it('asks for an account first, whatever the page', () => {
  expect(linkSituation('https://example.com/', [], {})).toEqual({ kind: 'noAccount' });
});

it('picks the account by the page', () => {
  const accounts = [account('1', 'TH'), account('2', 'BR', { isDefault: true }), account('3', 'BR')];
  expect(linkSituation(brazil, accounts, {})).toMatchObject({ kind: 'ready', market: 'BR', why: 'default', account: { id: '2' } });
  expect(linkSituation(thai, accounts, {})).toMatchObject({ kind: 'ready', market: 'TH', why: 'only', account: { id: '1' } });
});

it('follows the person to another account of the same country only', () => {
  const accounts = [account('1', 'TH'), account('2', 'BR', { isDefault: true }), account('3', 'BR')];
  expect(linkSituation(brazil, accounts, { BR: '3' })).toMatchObject({ why: 'chosen', account: { id: '3' } });
  expect(linkSituation(brazil, accounts, { BR: '1', TH: '3' })).toMatchObject({ account: { id: '2' } });
});

it('says when the country has no account', () => {
  expect(linkSituation(thai, [account('2', 'BR')], {})).toEqual({ kind: 'noAccountForMarket', market: 'TH' });
});

it.each([
  ['https://example.com/', 'notShopee'],
  ['', 'notAnAddress'],
  ['https://s.shopee.com.br/9zKabc', 'shortLink'],
  ['https://shopee.com.mx/x-i.1.2', 'noApiMarket'],
])('%s cannot be linked: %s', (url, reason) => {
  expect(linkSituation(url, [account('2', 'BR')], {})).toMatchObject({ kind: 'cannot', reason });
});

it('sends the clean page and names somebody else in the address, but not oneself', () => {
  const accounts = [account('2', 'BR')];
  expect(linkSituation(`${brazil}?utm_source=an_777`, accounts, {})).toMatchObject({
    foreign: '777',
    page: 'https://shopee.com.br/product/11/22',
  });
  expect(linkSituation(`${brazil}?utm_source=an_1002`, accounts, {})).toMatchObject({ foreign: null });
  expect(linkSituation(brazil, accounts, {})).toMatchObject({ foreign: null });
});
