import fc from 'fast-check';
import { expect, it } from 'vitest';
import { camelKeys, snakeKeys } from './case';

it('renames keys at every depth and leaves values alone', () => {
  expect(camelKeys({ item_id: 'a_b', stock_info_v2: [{ total_count: 1 }], _id: 'x', 'zh-hant': null })).toEqual({
    itemId: 'a_b',
    stockInfoV2: [{ totalCount: 1 }],
    _id: 'x',
    'zh-hant': null,
  });
  expect(snakeKeys({ l1CategoryId: 7n, campaignProducts: [{ productId: 'p' }], gone: undefined })).toEqual({
    l1_category_id: 7n,
    campaign_products: [{ product_id: 'p' }],
    gone: undefined,
  });
});

it('mends spellings', () => {
  expect(camelKeys({ item_sold: 1 }, { itemSold: 'itemsSold' })).toEqual({ itemsSold: 1 });
});

it('is its own way back for the names that these APIs use', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(_[a-z][a-z0-9]{0,5}){0,3}$/);
  fc.assert(
    fc.property(name, (key) => {
      expect(snakeKeys(camelKeys({ [key]: 1 }))).toEqual({ [key]: 1 });
    }),
  );
});
