import { expect, it } from 'vitest';
import type { Account } from '#lib/domain/accounts/account';
import type { MarketCode } from '#lib/domain/market';
import { bulkPlan, isLinkable, soleAccount } from './bulk-plan';
import { listed } from './listed/listed-address';

const account = (id: string, market: MarketCode, isDefault = false): Account => ({
  kind: 'affiliateKeyless',
  id,
  market,
  label: id,
  addedAt: 1,
  isDefault,
  affiliateId: '1',
});
const accounts = [account('ana', 'BR'), account('bia', 'BR', true), account('sam', 'SG')];
const list = [
  'https://shopee.com.br/Air-Fryer-i.3381.2219',
  'https://shopee.com.br.ofertas-top.net/product/1/2',
  'https://shopee.com.br/product/3381/2219?utm_source=x',
  'https://shopee.sg/product/7/8',
  'https://s.shopee.com.br/7Kx',
  'https://shopee.com.br/loja_verde',
];

it('names each page once, in order, with the account of its market', () => {
  const rows = bulkPlan(
    list.map((url) => listed(url)),
    accounts,
    null,
  );
  expect(rows.map(({ url, times, account: by }) => [url, times, by?.id ?? null])).toEqual([
    [list[0], 2, 'bia'],
    [list[1], 1, null],
    [list[3], 1, 'sam'],
    [list[4], 1, null],
    [list[5], 1, 'bia'],
  ]);
  expect(rows.flatMap(({ target }) => (target.ok ? [] : [target.reason]))).toEqual(['notShopee', 'shortLink']);
  expect(soleAccount(rows)).toBeNull();
});

it('leaves out, of a chosen account, the pages of other markets', () => {
  const rows = bulkPlan(
    list.map((url) => listed(url)),
    accounts,
    'ana',
  );
  expect(rows.filter(isLinkable).map(({ url }) => url)).toEqual([list[0], list[5]]);
  expect(soleAccount(rows)?.id).toBe('ana');
});

it('reads 10,000 addresses', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => `https://shopee.com.br/Kit-${n}-i.${n + 1}.${n + 2}?sp_atk=${n}`);
  expect(
    bulkPlan(
      [...many, ...many].map((url) => listed(url)),
      accounts,
      null,
    ),
  ).toHaveLength(10_000);
});
