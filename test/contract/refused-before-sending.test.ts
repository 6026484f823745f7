import { describe, expect, expectTypeOf, it } from 'vitest';
import { MARKETS } from '#lib/domain/market';
import type { ParamsOf } from '#lib/http/row';
import { createAffiliateClient } from '#lib/shopee-affiliate/client';
import type { affiliateOperations } from '#lib/shopee-affiliate/operations';
import { createShopClient } from '#lib/shopee-ams/client';
import type { amsEndpoints } from '#lib/shopee-ams/endpoints';
import { createStoreClient } from '#lib/shopline/client';
import { rate } from './case';
import { type AnyClient, fakeServer, NOW, sample } from './fake-server';
import { APP_ID, appSeal, shoplineSeal, shopSeal } from './seals';

const DAY = 86_400_000;
const ids = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));
const period = (days: number) => ({ start: NOW, end: NOW + days * DAY });
const link = { originUrl: 'https://shopee.com.br/' };
const window = { kind: 'Day', from: '2026-11-19', to: '2026-11-19' };
const bill = { validationId: '1', validationMonth: '2026-10', campaignSource: 'Seller' };
const campaign = { name: 'n', code: 'c' };
const targeted = {
  campaignName: 'n',
  sellerMessage: 'm',
  itemList: [{ itemId: '1', rate: rate(1) }],
  affiliateList: [{ affiliateId: '1' }],
};

const REFUSED: Readonly<Record<string, readonly (readonly [row: string, why: string, ask: unknown])[]>> = {
  affiliate: [
    ['generateShortLink', 'a sub id with other characters', { input: { ...link, subIds: ['a-b'] } }],
    ['generateShortLink', 'six sub ids', { input: { ...link, subIds: ['1', '2', '3', '4', '5', '6'] } }],
    ['generateShortLink', 'plain http', { input: { originUrl: 'http://shopee.com.br/' } }],
    ['generateBatchShortLink', 'no link', { input: { links: [] } }],
    ['generateBatchShortLink', 'more than 50 links', { input: { links: ids(51).map(() => link) } }],
    ['productOfferV2', 'more than 50 a page', { limit: 51 }],
    ['productOfferV2', 'a list without its id', { listType: 4 }],
    ['productOfferV2', 'a list with a filter', { listType: 5, matchId: '1', keyword: 'x' }],
    ['productOfferV2', 'an id of a list without a list', { matchId: '1' }],
    ['productOfferV2', 'null', { keyword: null }],
    ['shopOfferV2', 'an unknown kind of shop', { shopType: [3] }],
    ['conversionReport', 'more than three months', { purchaseTimeStart: NOW - 100 * DAY, purchaseTimeEnd: NOW }],
    ['conversionReport', 'an end before its start', { completeTimeStart: NOW, completeTimeEnd: NOW - DAY }],
    ['conversionReport', 'a scroll id of null', { scrollId: null }],
    ['conversionReport', 'an argument that is deprecated', { checkoutId: '1' }],
    ['validatedReport', 'no bill', { limit: 1 }],
    ['validatedReport', 'times', { validationId: '1', purchaseTimeStart: NOW }],
    ['partnerOrderReport', 'more than three months', { purchaseTimeStart: NOW - 100 * DAY, purchaseTimeEnd: NOW }],
    ['getItemFeedData', 'more than 500 rows', { datafeedId: 'x', limit: 501 }],
  ],
  shop: [
    ['addedProducts', 'more than 100 a page', { pageSize: 101 }],
    ['addedProducts', 'more than 50 ids', { search: { ids: ids(51) } }],
    ['addedProducts', 'two ways of search', { search: { ids: ['1'], name: 'x' } }],
    ['batchAdd', 'more than 50 products', { itemIdList: ids(51), commissionRate: rate(100) }],
    ['batchAdd', 'no product', { itemIdList: [], commissionRate: rate(100) }],
    ['batchAdd', 'an id that is no integer', { itemIdList: ['1.5'], commissionRate: rate(100) }],
    ['batchAdd', 'a rate above the whole', { itemIdList: ['1'], commissionRate: 10_001 }],
    ['batchAdd', 'a rate finer than a basis point', { itemIdList: ['1'], commissionRate: 1.5 }],
    ['addAll', 'six days', { commissionRate: rate(100), period: period(6) }],
    ['editAll', 'nothing to change', {}],
    ['suggestedRates', 'more than 20 products', { itemIdList: ids(21) }],
    ['suggestions', 'no kind of suggestion', {}],
    ['createTargeted', 'no start', { ...targeted, period: { end: null } }],
    ['createTargeted', 'an end before its start', { ...targeted, period: { start: NOW, end: NOW - 1 } }],
    ['createTargeted', 'no time at all', { ...targeted, period: { start: NOW, end: NOW } }],
    ['updateTargeted', 'nothing to change', { campaignId: '1' }],
    ['updateTargeted', 'an end before its start', { campaignId: '1', period: { start: NOW, end: NOW - DAY } }],
    ['editTargetedProducts', 'an addition without a rate', { campaignId: '1', editType: 'add', itemList: [{ itemId: '1' }] }],
    ['editTargetedProducts', 'a removal with a rate', { campaignId: '1', editType: 'delete', itemList: [{ itemId: '1', rate: rate(1) }] }],
    ['queryAffiliates', 'more than 200 ids', { ids: ids(201) }],
    ['shopPerformance', 'days that do not fit the kind', { window: { ...window, to: '2026-11-20' } }],
    ['shopPerformance', 'a day that no calendar has', { window: { kind: 'Day', from: '2026-02-30', to: '2026-02-30' } }],
    ['contentPerformance', 'a channel without contents', { window, channel: 'AllChannel' }],
    ['productPerformance', 'more than 20 a page', { window, pageSize: 21 }],
    ['conversions', 'rows beyond 10,000', { pageNo: 21 }],
    ['conversions', 'more than three months', { placed: { start: NOW - 100 * DAY, end: NOW } }],
    ['billOrders', 'no span of placing', bill],
    ['billOrders', 'a month that no calendar has', { ...bill, validationMonth: '2026-13', placed: { start: NOW - DAY, end: NOW } }],
    ['itemInfo', 'more than 50 products', { itemIdList: ids(51) }],
  ],
  store: [
    ['createCampaign', 'a code that breaks links', { ...campaign, code: 'a b' }],
    ['createCampaign', 'a share of nothing', { ...campaign, affiliatePercentage: rate(0) }],
    ['createCampaign', 'a threshold of nothing', { ...campaign, conditionMinAmount: '0' }],
    ['createCampaign', 'an end before its start', { ...campaign, startAt: NOW, endAt: NOW - DAY }],
    ['updateCampaign', 'its commission, which is fixed', { id: 'c1', affiliatePercentage: rate(100) }],
    ['updateCampaign', 'its code, which is fixed', { id: 'c1', code: 'x' }],
    [
      'updateCampaign',
      'a kept line with another share',
      { id: 'c1', campaignProducts: [{ id: 'l1', productId: 'p1', affiliatePercentage: rate(100) }] },
    ],
    ['updateCampaign', 'nothing to change', { id: 'c1' }],
    ['campaign', 'an id that leaves its path', { id: '../merchants' }],
    ['promotions', 'ids beside a page', { promotionIds: ['p1'], page: 1 }],
    ['products', 'more than 50 a page', { perPage: 51 }],
  ],
};

const SHOP_HOST = 'partner.shopeemobile.com';
const server = () => fakeServer(sample('empty'));
const CLIENTS = {
  affiliate: ({ wiring }: ReturnType<typeof server>) =>
    createAffiliateClient(MARKETS.BR, APP_ID, { ...wiring, seal: appSeal([MARKETS.BR.affiliateApi]) }),
  shop: ({ wiring }: ReturnType<typeof server>) => createShopClient(SHOP_HOST, { ...wiring, seal: shopSeal([SHOP_HOST]) }),
  store: ({ wiring }: ReturnType<typeof server>) =>
    createStoreClient('open.shopline.io', { ...wiring, seal: shoplineSeal(['open.shopline.io']) }),
};

describe.each(['affiliate', 'shop', 'store'] as const)('the %s client refuses before sending', (name) => {
  it.each(REFUSED[name] ?? [])('%s: %s', async (row, _why, ask) => {
    const at = server();
    const answer = await (CLIENTS[name](at) as unknown as AnyClient)[row]!(ask);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'inputInvalid' } });
    expect(at.received).toEqual([]);
  });
});

it.each([1, 3600_000, DAY, 6 * DAY, 7 * DAY - 1, 7 * DAY, 400 * DAY])('sends targeted campaigns that last %i ms', async (lasts) => {
  const at = server();
  const client = CLIENTS.shop(at) as unknown as AnyClient;
  await client['createTargeted']!({ ...targeted, period: { start: NOW, end: NOW + lasts } });
  await client['updateTargeted']!({ campaignId: '1', period: { start: NOW, end: NOW + lasts } });
  expect(at.received).toHaveLength(2);
});

it('what can be told by its type does not compile', () => {
  const report = () => {
    type Offers = ParamsOf<(typeof affiliateOperations)['productOfferV2']>;
    expectTypeOf<{ listType: 4; matchId: string }>().toExtend<Offers>();
    expectTypeOf<{ listType: 4 }>().not.toExtend<Offers>();
    expectTypeOf<{ keyword: null }>().not.toExtend<Offers>();
    type Report = ParamsOf<(typeof affiliateOperations)['conversionReport']>;
    expectTypeOf<{ scrollId: null }>().not.toExtend<Report>();
    type EditItems = ParamsOf<(typeof amsEndpoints)['editTargetedProducts']>;
    expectTypeOf<{ campaignId: string; editType: 'add'; itemList: { itemId: string }[] }>().not.toExtend<EditItems>();
    type Add = ParamsOf<(typeof amsEndpoints)['addAll']>;
    // A bare number is no rate: it has to be made by a constructor that names its unit.
    expectTypeOf<{ commissionRate: number }>().not.toExtend<Add>();
  };
  // The compiler has judged it before; here it is only seen to be run.
  expect(report).not.toThrow();
});
