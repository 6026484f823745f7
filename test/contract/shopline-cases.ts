import type { shoplineOperations } from '#lib/shopline/endpoints';
import { at, type Cases, rate } from './case';

const CAMPAIGN = '6049d431709478001d7c496b';
const PRODUCT = '5ce0d084e388096bdb229a59';
const of = (name: string, path: string) => ({ sample: `shopline/made_${name}.json`, path: `/v1${path}` });
const twd = (amount: string) => ({ amount, currency: 'TWD' });

export const storeCases: Cases<typeof shoplineOperations> = {
  campaigns: {
    ...of('campaigns', '/affiliate_campaigns'),
    ask: { activeStatus: 'ongoing', partnerEmail: 'iris+a@example.com' },
    query: { active_status: 'ongoing', partner_email: 'iris+a@example.com', previous_id: '', per_page: '50' },
    gives: {
      items: [
        {
          id: CAMPAIGN,
          code: 'iris123',
          rewardType: 'percentage',
          affiliatePercentage: 1000,
          conditionMinAmount: twd('500'),
          partnerInfo: { name: 'Iris', email: 'iris@example.com' },
          startAt: at('2026-01-01T00:00:00Z'),
          endAt: null,
          remarksTranslations: { 'zh-hant': '條款', en: null },
        },
        { code: 'iris-picks', campaignProducts: [{ id: 'line1', productId: PRODUCT, affiliateAmount: twd('12') }] },
      ],
      lastId: '6049d431709478001d7c496c',
      partial: false,
    },
  },
  createCampaign: {
    ...of('createCampaign', '/affiliate_campaigns'),
    method: 'POST',
    ask: {
      name: 'Iris spring',
      code: 'iris123',
      rewardType: 'percentage',
      applyOn: 'order',
      applyMethod: 'all',
      affiliatePercentage: rate(1000),
      conditionMinAmount: '500',
      startAt: at('2026-01-01T00:00:00Z'),
      endAt: null,
    },
    // The first example of the reference, byte for byte: 10 % of the whole order above NT$500.
    body:
      '{"name":"Iris spring","code":"iris123","reward_type":"percentage","apply_on":"order","apply_method":"all","affiliate_percentage":10,' +
      '"condition_min_amount":{"dollars":500},"start_at":"2026-01-01T00:00:00.000Z","end_at":null}',
    gives: { id: CAMPAIGN, code: 'iris123', affiliatePercentage: 1000 },
  },
  campaign: {
    ...of('campaign', `/affiliate_campaigns/${CAMPAIGN}`),
    ask: { id: CAMPAIGN },
    gives: { applyOn: 'product', rewardType: 'amount', totalRewardValue: twd('123') },
  },
  updateCampaign: {
    ...of('updateCampaign', `/affiliate_campaigns/${CAMPAIGN}`),
    method: 'PUT',
    ask: {
      id: CAMPAIGN,
      name: 'Iris summer',
      promotionId: null,
      campaignProducts: [
        { id: 'line1', productId: PRODUCT },
        { productId: PRODUCT, affiliatePercentage: rate(1250) },
      ],
      endAt: at('2026-08-31T16:00:00Z'),
    },
    body:
      `{"name":"Iris summer","promotion_id":null,"campaign_products":[{"id":"line1","product_id":"${PRODUCT}"},` +
      `{"product_id":"${PRODUCT}","affiliate_percentage":12.5}],"end_at":"2026-08-31T16:00:00.000Z"}`,
    gives: { name: 'Iris summer', endAt: at('2026-08-31T16:00:00Z') },
  },
  deleteCampaign: {
    ...of('deleteCampaign', `/affiliate_campaigns/${CAMPAIGN}`),
    method: 'DELETE',
    ask: { id: CAMPAIGN },
    gives: { message: 'Success' },
  },
  campaignOrders: {
    ...of('campaignOrders', `/affiliate_campaigns/${CAMPAIGN}/orders`),
    ask: { id: CAMPAIGN, previousId: '60a1d431709478001d7c4000' },
    query: { previous_id: '60a1d431709478001d7c4000', limit: '24' },
    gives: {
      items: [
        {
          orderNumber: '20260105081234567',
          status: 'confirmed',
          total: twd('1200'),
          createdAt: at('2026-01-05T08:12:34.567Z'),
          subtotalItems: [{ affiliateData: { affiliatePercentage: 1000 } }],
          affiliateCampaign: { bonusBalance: twd('120') },
        },
      ],
    },
  },
  campaignSummary: {
    ...of('campaignSummary', `/affiliate_campaigns/${CAMPAIGN}/summary`),
    ask: { id: CAMPAIGN },
    gives: { totalOrders: 7 },
  },
  productRanking: {
    ...of('productRanking', `/affiliate_campaigns/${CAMPAIGN}/get_products_sales_ranking`),
    ask: { id: CAMPAIGN, limit: 10, nextProductId: PRODUCT, nextQuantity: 9 },
    query: { limit: '10', next_product_id: PRODUCT, next_quantity: '9' },
    gives: { items: [{ productId: PRODUCT, quantity: 9 }], cursor: { nextProductId: PRODUCT, nextQuantity: 9 } },
  },
  exportReport: {
    sample: 'empty',
    path: `/v1/affiliate_campaigns/${CAMPAIGN}/export_report`,
    method: 'POST',
    ask: { id: CAMPAIGN, localeCode: 'zh-hant' },
    query: { locale_code: 'zh-hant' },
    gives: null,
  },
  searchPromotions: {
    ...of('searchPromotions', '/promotions/search'),
    ask: { applyMethod: 'affiliate_campaign', status: 'active' },
    query: { apply_method: 'affiliate_campaign', status: 'active', page: '1', per_page: '50' },
    gives: {
      items: [{ forAffiliateCampaign: true, usable: true, isContainCampaign: false, titleTranslations: { en: '10 % off' } }],
      pagination: { totalCount: 1 },
    },
  },
  promotions: {
    ...of('promotions', '/promotions'),
    ask: { promotionIds: ['60b1d431709478001d7c5001', '60b1d431709478001d7c5002'] },
    query: { promotion_ids: ['60b1d431709478001d7c5001', '60b1d431709478001d7c5002'] },
    gives: { items: [{ id: '60b1d431709478001d7c5001', discountPercentage: 10 }] },
  },
  promotion: {
    ...of('promotion', '/promotions/60b1d431709478001d7c5001'),
    ask: { id: '60b1d431709478001d7c5001' },
    gives: { status: 'active', startAt: at('2026-01-01T00:00:00Z') },
  },
  products: {
    ...of('products', '/products'),
    ask: { perPage: 24, updatedAfter: at('2026-01-01T00:00:00Z') },
    query: { page: '1', per_page: '24', updated_after: '2026-01-01T00:00:00.000Z' },
    gives: { items: [{ id: PRODUCT, price: twd('390'), priceSale: null, titleTranslations: { en: 'Mug' } }], lastId: PRODUCT },
  },
  searchProducts: {
    ...of('searchProducts', '/products/search'),
    method: 'POST',
    ask: { query: 'mug', id: PRODUCT },
    body: `{"query":"mug","id":"${PRODUCT}","page":1,"per_page":50}`,
    gives: { items: [{ sku: 'MUG-1' }] },
  },
  product: { ...of('product', `/products/${PRODUCT}`), ask: { id: PRODUCT }, gives: { link: 'https://shop.example/products/mug' } },
  expressLink: {
    ...of('expressLink', '/merchants/generate_express_link'),
    method: 'POST',
    ask: { affiliateCampaignId: CAMPAIGN, products: [{ id: PRODUCT, variationId: 'v1' }] },
    body: `{"affiliate_campaign_id":"${CAMPAIGN}","products":[{"id":"${PRODUCT}","variation_id":"v1"}]}`,
    gives: { link: 'https://shop.example/express?cart=abc' },
  },
  tokenInfo: {
    ...of('tokenInfo', '/token/info'),
    ask: {},
    gives: { merchant: { id: '60c1d431709478001d7c6002', handle: 'example-store', name: 'Example Store' } },
  },
  merchants: {
    ...of('merchants', '/merchants'),
    ask: {},
    gives: { items: [{ baseCurrencyCode: 'TWD', brandHomeUrl: 'https://shop.example', rolloutKeys: ['affiliate_kol_report'] }] },
  },
};
