import type { affiliateOperations } from '#lib/shopee-affiliate/operations';
import { at, type Cases } from './case';

const path = '/graphql';
const method = 'POST';
const of = (name: string, made = '') => ({ sample: `affiliate/${made}${name}.json`, path, method }) as const;

/** The bodies are checked against the API's schema in affiliate-queries.test.ts; here the variables are. */
export const affiliateCases: Cases<typeof affiliateOperations> = {
  generateShortLink: {
    ...of('generateShortLink'),
    ask: { input: { originUrl: 'https://shopee.com.br/product/52377417/6309028319', subIds: ['s1', 's2'] } },
    gives: { shortLink: 'https://s.shopee.com.br/qi0pdhPjt' },
  },
  generateBatchShortLink: {
    ...of('generateBatchShortLink'),
    ask: { input: { links: [{ originUrl: 'https://shopee.com.br/p1' }, { originUrl: 'https://shopee.com.br/p2', subIds: ['a'] }] } },
    gives: {
      links: [{ success: true, shortLink: 'https://s.shopee.com.br/aaa' }, { shortLink: 'https://s.shopee.com.br/bbb' }],
      total: 2,
      successCount: 2,
    },
  },
  productOfferV2: {
    ...of('productOfferV2'),
    ask: { keyword: 'ração para cães', itemId: '9007199254740993', limit: 50, isAMSOffer: true },
    gives: {
      nodes: [{ itemId: '99999', shopId: '555', commissionRate: '0.18', sellerCommissionRate: '0.15' }],
      pageInfo: { hasNextPage: false },
    },
  },
  shopOfferV2: {
    ...of('shopOfferV2', 'made_'),
    ask: { shopType: [1, 4], sellerCommCoveRatio: '0.123', shopId: '19162748' },
    gives: {
      nodes: [
        {
          shopId: '19162748',
          shopName: 'Loja de exemplo',
          commissionRate: '0.25',
          remainingBudget: 3,
          periodStartTime: 1790000000000,
          periodEndTime: null,
        },
      ],
    },
  },
  shopeeOfferV2: {
    ...of('shopeeOfferV2'),
    ask: { sortType: 2, limit: 10 },
    gives: { nodes: [{ offerName: 'Promo Test', offerType: 1, commissionRate: '0.10', periodStartTime: null, categoryId: null }] },
  },
  conversionReport: {
    ...of('conversionReport', 'made_'),
    ask: {
      purchaseTimeStart: at('2026-09-01T00:00:00Z'),
      purchaseTimeEnd: at('2026-09-30T23:59:59Z'),
      orderStatus: 'PENDING',
      shopType: ['C2C_NON_CB'],
      limit: 500,
    },
    gives: {
      nodes: [
        {
          conversionId: '242592015131160',
          purchaseTime: 1790774580000,
          utmContent: 'loja-story---',
          netCommission: '3.7761',
          orders: [
            {
              orderId: '2604291X1234AB',
              items: [{ itemId: '17979995178', modelId: '9007199254740995', completeTime: null, itemTotalCommission: '3.7761' }],
            },
          ],
        },
      ],
      pageInfo: { hasNextPage: true, scrollId: 'made-scroll-2' },
    },
  },
  validatedReport: {
    ...of('validatedReport', 'made_'),
    ask: { validationId: '9007199254740993', limit: 500 },
    gives: {
      nodes: [{ totalCommission: '-3.7761', orders: [{ items: [{ completeTime: 1790900000000, displayItemStatus: 'CANCEL' }] }] }],
      pageInfo: { scrollId: null },
    },
  },
  partnerOrderReport: {
    ...of('partnerOrderReport', 'made_'),
    ask: { completeTimeStart: at('2026-09-01T00:00:00Z'), limit: 500 },
    gives: {
      nodes: [{ orderId: '240000000000001', completeTime: null, items: [{ itemId: '17979995178', qty: 1 }] }],
      searchNextPageInfo: { searchNextToken: 'made-token-2' },
    },
  },
  listItemFeeds: {
    ...of('listItemFeeds'),
    ask: { feedMode: 'FULL' },
    gives: { feeds: [{ datafeedId: '12345_FULL_20260205', referenceId: '373421936506056704', totalCount: 509, feedMode: 'FULL' }] },
  },
  getItemFeedData: {
    ...of('getItemFeedData'),
    ask: { datafeedId: '12345_FULL_20260205', offset: 500, limit: 500 },
    gives: {
      rows: [{ columns: { itemid: '123', title: 'Product A', sale_price: '89.90', 'product_short link': 'https://s.shopee.com.br/aaa' } }],
      pageInfo: { hasMore: true, nextOffset: 500 },
    },
  },
};
