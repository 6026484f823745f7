import { expect, it } from 'vitest';
import { isOfNobody, type PageState } from './page-state';

const page: PageState = {
  tabId: 1,
  windowId: 1,
  at: 0,
  kind: 'seller-product-list',
  market: 'BR',
  rows: 24,
  ids: ['1', '2'],
  matched: [],
  shopAccountId: 'shop',
  otherShopAccountId: null,
  whose: 'unknown',
  failure: null,
};

it.each<[string, Partial<PageState>, boolean]>([
  ['products of no connected shop', {}, true],
  ['no shop of this market is connected', { shopAccountId: null }, true],
  ['one product is recognised', { matched: ['2'], whose: 'same' }, false],
  ['products of another connected shop', { whose: 'other', otherShopAccountId: 'b' }, false],
  ['the shop could not be asked', { failure: { code: 'timeout' } }, false],
  ['it is being asked', { asking: true }, false],
  ['no products', { ids: [], rows: 0 }, false],
])('%s', (_, more, nobodys) => {
  expect(isOfNobody({ ...page, ...more })).toBe(nobodys);
});
