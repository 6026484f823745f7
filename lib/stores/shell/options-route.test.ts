import { expect, it } from 'vitest';
import { readRoute } from './options-route';

it.each([
  ['', 'accounts', 'list', null, null],
  ['#vault', 'vault', 'list', null, null],
  ['#presets', 'sub-ids', 'list', null, null],
  ['#data', 'vault', 'list', null, null],
  ['#accounts/key/TH', 'accounts', 'key', 'TH', null],
  ['#accounts/key/MX', 'accounts', 'key', null, null],
  ['#accounts/keyless', 'accounts', 'keyless', null, null],
  ['#accounts/edit/a%20b', 'accounts', 'edit', null, 'a b'],
  ['#accounts/shop', 'accounts', 'shop', null, null],
  ['#accounts/shop/VN', 'accounts', 'shop', 'VN', null],
  ['#accounts/shop/5f-1', 'accounts', 'shop', null, '5f-1'],
  ['#accounts/store/5f-2', 'accounts', 'store', null, '5f-2'],
  ['#accounts/edit/%E0%A4', 'accounts', 'list', null, null],
  ['#constructor', 'accounts', 'list', null, null],
])('%s', (hash, section, view, market, accountId) => {
  expect(readRoute(hash)).toEqual({ section, view, market, accountId });
});
