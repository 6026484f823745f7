import type { amsEndpoints, partnerEndpoints, shopEndpoints } from '#lib/shopee-ams/endpoints';
import { at, type Cases, rate } from './case';

const AMS = '/api/v2/ams/';
const START = at('2026-12-01T00:00:00Z');
const END = at('2026-12-31T00:00:00Z');
const week = { kind: 'Week', from: '2026-11-08', to: '2026-11-14' } as const;
const weekQuery = { period_type: 'Week', start_date: '20261108', end_date: '20261114' };
const rows = { page_no: '1', page_size: '20' };
const traffic = { order_type: 'ConfirmedOrder', channel: 'AllChannel' };
const days = { fetchedDateRange: { from: '2025-08-01', to: '2025-08-31' } };
const TASK = { taskId: 'abcd-abcd-abcd' };
const NEW_YEAR = at('2024-12-31T16:00:00Z');

const ams = (name: string) => ({ sample: `open-platform/ams.${name}.json`, path: AMS + name });
const post = (name: string) => ({ ...ams(name), method: 'POST' as const });

export const amsCases: Cases<typeof amsEndpoints> = {
  addedProducts: {
    ...ams('get_open_campaign_added_product'),
    ask: { sortBy: '-commission_rate', search: { ids: ['123', '9007199254740993'] } },
    query: { page_size: '100', sort_by: '-commission_rate', search_type: 'ITEM_ID', search_content: '123,9007199254740993' },
    gives: {
      itemList: [
        {
          itemId: '123',
          itemName: 'test',
          campaignId: '123',
          campaignStatus: 'Ongoing',
          commissionRate: 111,
          period: { start: NEW_YEAR, end: NEW_YEAR },
          commissionProtectionList: [{ commissionRate: 121, protectionPeriodEndTime: NEW_YEAR }],
          maxCommissionRateCurrentDay: 121,
        },
      ],
      totalCount: 1000,
      cursor: '1234,5678',
      hasMore: true,
    },
  },
  notAddedProducts: {
    ...ams('get_open_campaign_not_added_product'),
    ask: { pageSize: 50, cursor: '1234,5678', search: { name: 'caneca' } },
    query: { page_size: '50', cursor: '1234,5678', search_type: 'ITEM_NAME', search_content: 'caneca' },
    gives: { itemList: [{ itemId: '123', displayPrice: '29.12', stock: 19999, isInBlacklist: false, withOpenCampaign: true }] },
  },
  batchAdd: {
    ...post('batch_add_products_to_open_campaign'),
    ask: { itemIdList: ['123', '9007199254740993'], commissionRate: rate(110), period: { start: START, end: null } },
    body: '{"item_id_list":[123,9007199254740993],"commission_rate":1.1,"period_start_time":1796083200,"period_end_time":32503651199}',
    gives: { done: ['123'], failed: [] },
  },
  addAll: {
    ...post('add_all_products_to_open_campaign'),
    ask: { commissionRate: rate(1000), period: { start: START, end: END } },
    body: '{"commission_rate":10,"period_start_time":1796083200,"period_end_time":1798675200}',
    gives: TASK,
  },
  batchEdit: {
    ...post('batch_edit_products_open_campaign_setting'),
    ask: { campaignIds: ['123'], period: { end: END } },
    body: '{"campaign_ids":[123],"period_end_time":1798675200}',
    gives: { done: ['123'], failed: [] },
  },
  editAll: {
    ...post('edit_all_products_open_campaign_setting'),
    ask: { commissionRate: rate(125) },
    body: '{"commission_rate":1.25}',
    gives: TASK,
  },
  batchRemove: {
    ...post('batch_remove_products_open_campaign_setting'),
    ask: { campaignIds: ['123', '124'] },
    body: '{"campaign_ids":[123,124]}',
    gives: { done: ['123'], failed: [] },
  },
  removeAll: { ...post('remove_all_products_open_campaign_setting'), ask: {}, body: '{}', gives: TASK },
  taskResult: {
    ...ams('get_open_campaign_batch_task_result'),
    ask: { taskId: 'abcd-abcd-abcd' },
    query: { task_id: 'abcd-abcd-abcd' },
    gives: { status: 'Doing', progressRate: 80, failReason: '' },
  },
  autoAdd: { ...ams('get_auto_add_new_product_toggle_status'), ask: {}, gives: { open: true, commissionRate: 111 } },
  setAutoAdd: {
    ...post('update_auto_add_new_product_setting'),
    ask: { open: true, commissionRate: rate(123) },
    body: '{"open":true,"commission_rate":1.23}',
    gives: null,
  },
  suggestions: {
    ...ams('get_optimization_suggestion_product'),
    ask: { rcmdReasonFilter: 'product_opportunities' },
    query: { page_no: '1', page_size: '100', rcmd_reason_filter: 'product_opportunities' },
    gives: {
      itemList: [
        {
          itemId: '123',
          rcmdReason: ['severe_shortage', 'high_popularity'],
          suggestMinRate: 110,
          suggestMaxRate: 120,
          prefillRate: 110,
          itemsSold: 123,
        },
      ],
      totalCount: 1000,
      hasMore: true,
    },
  },
  suggestedRates: {
    ...ams('batch_get_products_suggested_rate'),
    ask: { itemIdList: ['1', '2'] },
    query: { item_id_list: '1,2' },
    gives: { rates: [{ itemId: '123', minRate: 110, maxRate: 120 }] },
  },
  shopSuggestedRate: { ...ams('get_shop_suggested_rate'), ask: {}, gives: { minRate: 110, maxRate: 120 } },
  addableProducts: {
    ...ams('get_targeted_campaign_addable_product_list'),
    ask: { sortBy: '-sales' },
    query: { page_size: '100', sort_by: '-sales' },
    gives: { itemList: [{ itemId: '101', sales: 1554, displayPrice: '95250' }], totalCount: 20, cursor: 'abcd' },
  },
  recommendedAffiliates: {
    ...ams('get_recommended_affiliate_list'),
    ask: {},
    query: { page_size: '200' },
    gives: {
      affiliateList: [
        {
          affiliateId: '12345678',
          popularSocialMedia: [{ platform: 'meta' }],
          portraitUrl: null,
          topPopularContents: [{ coverUrl: 'https://123456', mediaUrl: null }],
        },
      ],
    },
  },
  managedAffiliates: {
    ...ams('get_managed_affiliate_list'),
    ask: { pageNo: 2, pageSize: 20 },
    query: { page_no: '2', page_size: '20' },
    gives: {
      totalCount: 1000,
      affiliateList: [{ affiliateId: '12345678', orderRange: [200, 400], promoteCategoryIds: ['100013', '100644', '100010'] }],
    },
  },
  queryAffiliates: {
    ...ams('query_affiliate_list'),
    ask: { ids: ['11', '12'] },
    query: { query_type: '1', affiliate_id_list: '11,12' },
    gives: { affiliateList: [{ affiliateId: '12345678', popularSocialMedia: [{ platform: 'meta', followerCount: 0 }] }] },
  },
  createTargeted: {
    ...post('create_new_targeted_campaign'),
    ask: {
      campaignName: 'Natal',
      period: { start: START, end: null },
      sellerMessage: 'Olá!',
      itemList: [{ itemId: '9007199254740993', rate: rate(1250) }],
      affiliateList: [{ affiliateId: '11301234567' }],
    },
    body:
      '{"campaign_name":"Natal","seller_message":"Olá!","item_list":[{"item_id":9007199254740993,"rate":12.5}],' +
      '"affiliate_list":[{"affiliate_id":11301234567}],"period_start_time":1796083200,"period_end_time":32503651199}',
    gives: { campaignId: '101', failItemList: [], failAffiliateList: [] },
  },
  targetedCampaigns: {
    ...ams('get_targeted_campaign_list'),
    ask: { campaignIdList: ['101', '102'], campaignStatus: 'Ongoing', itemId: '9007199254740993', periodStartTime: START },
    query: {
      page_no: '1',
      page_size: '100',
      campaign_id_list: '101,102',
      campaign_status: 'Ongoing',
      item_id: '9007199254740993',
      period_start_time: '1796083200',
    },
    gives: {
      totalCount: 30,
      campaignList: [
        {
          campaignId: '101',
          campaignStatus: 'Ongoing',
          campaignSource: 'Seller',
          period: { start: NEW_YEAR, end: null },
          minRate: 1000,
          maxRate: 2500,
        },
      ],
    },
  },
  targetedSettings: {
    ...ams('get_targeted_campaign_settings'),
    ask: { campaignId: '101' },
    query: { campaign_id: '101' },
    gives: {
      campaignStatus: 'Ongoing',
      period: { start: NEW_YEAR, end: null },
      budget: '10000',
      budgetCost: '500.5',
      affiliateList: [{ affiliateId: '11301234567' }],
      itemList: [{ itemId: '101', rate: 110, commissionProtectionList: [{ commissionRate: 110 }] }],
    },
  },
  updateTargeted: {
    ...post('update_basic_info_of_targeted_campaign'),
    ask: { campaignId: '101', campaignName: 'Verão', period: { end: null } },
    body: '{"campaign_id":101,"campaign_name":"Verão","period_end_time":32503651199}',
    gives: null,
  },
  editTargetedProducts: {
    ...post('edit_product_list_of_targeted_campaign'),
    ask: { campaignId: '101', editType: 'update', itemList: [{ itemId: '7', rate: rate(30) }] },
    body: '{"campaign_id":101,"edit_type":"update","item_list":[{"item_id":7,"rate":0.3}]}',
    gives: { failItemList: [] },
  },
  editTargetedAffiliates: {
    ...post('edit_affiliate_list_of_targeted_campaign'),
    ask: { campaignId: '101', editType: 'delete', affiliateList: [{ affiliateId: '8' }] },
    body: '{"campaign_id":101,"edit_type":"delete","affiliate_list":[{"affiliate_id":8}]}',
    gives: { failAffiliateList: [] },
  },
  terminateTargeted: { ...post('terminate_targeted_campaign'), ask: { campaignId: '101' }, body: '{"campaign_id":101}', gives: null },
  updateTime: {
    ...ams('get_performance_data_update_time'),
    ask: {},
    query: { marker_type: 'AmsMarker' },
    gives: { lastReportDate: '2025-08-19' },
  },
  shopPerformance: {
    ...ams('get_shop_performance'),
    ask: { window: week, orderType: 'ConfirmedOrder', channel: 'SocialMedia' },
    query: { ...weekQuery, order_type: 'ConfirmedOrder', channel: 'SocialMedia' },
    gives: { sales: '15000', itemsSold: 9684221, estCommission: '2000', roi: '18.8', ...days },
  },
  productPerformance: {
    ...ams('get_product_performance'),
    ask: { window: { kind: 'Day', from: '2026-11-19', to: '2026-11-19' }, orderType: 'ConfirmedOrder', itemId: '14016184405' },
    query: { period_type: 'Day', start_date: '20261119', end_date: '20261119', ...rows, ...traffic, item_id: '14016184405' },
    gives: { list: [{ itemId: '14016184405', itemsSold: 4895, estCommission: '5898' }], hasMore: false, ...days },
  },
  affiliatePerformance: {
    ...ams('get_affiliate_performance'),
    ask: { window: { kind: 'Last30d', from: '2026-10-21', to: '2026-11-19' }, orderType: 'ConfirmedOrder', pageNo: 2 },
    query: { period_type: 'Last30d', start_date: '20261021', end_date: '20261119', ...rows, page_no: '2', ...traffic },
    gives: { list: [{ affiliateId: '11146330000', affiliateUsername: 'interspaceindonesia', roi: '46.8' }], hasMore: true },
  },
  contentPerformance: {
    ...ams('get_content_performance'),
    ask: { window: week, channel: 'ShopeeVideo' },
    query: { ...weekQuery, ...rows, order_type: 'PlacedOrder', channel: 'ShopeeVideo' },
    gives: { list: [{ contentId: '2056471137109586', channel: 'ShopeeVideo', postTime: 1753376400000, views: 114812 }] },
  },
  keyMetrics: {
    ...ams('get_campaign_key_metrics_performance'),
    ask: { window: { kind: 'Month', from: '2026-10-01', to: '2026-10-31' } },
    query: { period_type: 'Month', start_date: '20261001', end_date: '20261031' },
    gives: {
      openCampaign: { affiliates: 34, sales: '3233454', itemsSold: 44 },
      targetedCampaign: { sales: '6767', estCommission: '46775' },
      ...days,
    },
  },
  openPerformance: {
    ...ams('get_open_campaign_performance'),
    ask: { window: { kind: 'Last7d', from: '2026-11-13', to: '2026-11-19' } },
    query: { period_type: 'Last7d', start_date: '20261113', end_date: '20261119', ...rows },
    gives: { list: [{ itemId: '22256739793', affiliates: 15, itemsSold: 4587, estCommission: '5881' }] },
  },
  targetedPerformance: {
    ...ams('get_targeted_campaign_performance'),
    ask: { window: week, campaignId: '25109087' },
    query: { ...weekQuery, ...rows, campaign_id: '25109087' },
    gives: { list: [{ campaignId: '25109087', campaignName: 'sysy', itemsSold: 6 }] },
  },
  conversions: {
    ...ams('get_conversion_report'),
    ask: { orderStatus: 'Completed', placed: { start: START, end: END }, deducted: { start: START, end: END } },
    query: {
      page_no: '1',
      page_size: '500',
      order_status: 'Completed',
      place_order_time_start: '1796083200',
      place_order_time_end: '1798675200',
      ams_deduction_time_start: '1796083200',
      ams_deduction_time_end: '1798675200',
    },
    gives: {
      list: [
        {
          orderSn: 'YSWVY8D7OU',
          placeOrderTime: '2025-08-10T15:36:22',
          orderCompletedTime: '2025-08-10T13:10:00',
          conversionCompletedTime: '2025-08-09T17:38:54',
          affiliateId: '11393990003',
          orderBrandCommission: '2999.7',
          items: [
            {
              itemId: '3903624400',
              attrCampaignId: '1130273167000412',
              price: '9090',
              purchaseValue: '9099',
              refundAmount: '50',
              itemBrandCommission: '899.91',
              itemBrandCommissionRateToAffiliate: 1000,
              itemBrandCommissionRateToMcn: 3300,
              sellerServiceFeeRate: 1400,
              sellerServiceFee: '125.98',
            },
          ],
        },
      ],
      totalCount: 345,
      hasMore: true,
    },
  },
  bills: {
    ...ams('get_validation_list'),
    ask: {},
    gives: {
      validationList: [
        {
          validationId: '363636002508',
          paymentMethod: 1,
          validationMonth: '2025-08',
          campaignSource: 'ShopeeManaged',
          onlineBill: { totalAmount: '300', billStatus: 2, pendingAmount: '0' },
          offlineBills: [{ orderPlaceMonth: '2025-07', totalAmount: '420.5', commissionAmountAfterTax: '220' }],
        },
      ],
    },
  },
  billOrders: {
    ...ams('get_validation_report'),
    ask: {
      validationId: '363636002508',
      validationMonth: '2025-08',
      campaignSource: 'Seller',
      placed: { start: START, end: END },
      pageNo: 2,
    },
    query: {
      page_no: '2',
      page_size: '500',
      validation_id: '363636002508',
      validation_month: '202508',
      campaign_source: 'Seller',
      place_order_time_start: '1796083200',
      place_order_time_end: '1798675200',
    },
    gives: { list: [{ orderSn: 'YSWVY8D7OU', items: [{ price: '90', itemBrandCommissionToAffiliate: '899.98' }] }] },
  },
};

export const shopCases: Cases<typeof shopEndpoints> = {
  shopInfo: {
    sample: 'open-platform/shop.get_shop_info.json',
    path: '/api/v2/shop/get_shop_info',
    ask: {},
    gives: { shopName: 'mysipuat', region: 'MY', status: 'NORMAL', authTime: 1741944925000, expireTime: 1773503999000, merchantId: null },
  },
  profile: {
    sample: 'open-platform/shop.get_profile.json',
    path: '/api/v2/shop/get_profile',
    ask: {},
    gives: { shopLogo: 'https://cf.shopee.sg/file/4d4f2e34c6d27cd3838a49a575f251bf', shopName: 'OpenAPIChange' },
  },
  itemList: {
    sample: 'open-platform/product.get_item_list.json',
    path: '/api/v2/product/get_item_list',
    ask: { itemStatus: ['NORMAL', 'UNLIST'], updateTimeFrom: START },
    query: { offset: '0', page_size: '100', item_status: ['NORMAL', 'UNLIST'], update_time_from: '1796083200' },
    gives: { item: [{ itemId: '2500139861', itemStatus: 'NORMAL' }], hasNextPage: true, nextOffset: 10 },
  },
  itemInfo: {
    sample: 'open-platform/product.get_item_base_info.json',
    path: '/api/v2/product/get_item_base_info',
    ask: { itemIdList: ['34001', '34002'] },
    query: { item_id_list: '34001,34002' },
    gives: {
      itemList: [
        {
          itemId: '34002',
          itemName: 'seller discount',
          priceInfo: [{ currency: 'SGD', currentPrice: '122.02' }],
          hasModel: true,
          stockInfoV2: { summaryInfo: { totalAvailableStock: 100 } },
        },
      ],
    },
  },
  categories: {
    sample: 'open-platform/made_product.get_category.json',
    path: '/api/v2/product/get_category',
    ask: { language: 'pt-br' },
    query: { language: 'pt-br' },
    gives: {
      categoryList: [
        { categoryId: '100644', displayCategoryName: 'Computadores e Acessórios', hasChildren: true },
        { parentCategoryId: '100644' },
      ],
    },
  },
  orderList: {
    sample: 'open-platform/made_order.get_order_list.json',
    path: '/api/v2/order/get_order_list',
    ask: { from: 1_781_784_000_000, to: 1_783_079_999_000, cursor: '20' },
    query: { time_range_field: 'create_time', time_from: '1781784000', time_to: '1783079999', page_size: '100', cursor: '20' },
    gives: { more: true, nextCursor: '20', orderList: [{ orderSn: '260618ABCDEFSMP' }, { orderSn: '260618ABCDEF12' }] },
  },
  orderDetail: {
    sample: 'open-platform/made_order.get_order_detail.json',
    path: '/api/v2/order/get_order_detail',
    ask: { orderIds: ['260618ABCDEFSMP', '260618ABCDEF12'] },
    query: { order_sn_list: '260618ABCDEFSMP,260618ABCDEF12', response_optional_fields: 'item_list' },
    gives: {
      orderList: [
        {
          orderSn: '260618ABCDEFSMP',
          createTime: 1_781_784_000_000,
          affiliateSampleType: 1,
          itemList: [{ itemId: '58797923299', itemName: 'Cup' }],
        },
        { orderSn: '260618ABCDEF12', affiliateSampleType: null },
      ],
    },
  },
};

export const partnerCases: Cases<typeof partnerEndpoints> = {
  getTokens: {
    sample: 'open-platform/public.get_access_token.json',
    path: '/api/v2/auth/token/get',
    method: 'POST',
    ask: { code: 'made-up-code', mainAccountId: '55' },
    body: '{"code":"made-up-code","main_account_id":55,"partner_id":2001887}',
    gives: {
      accessToken: '6b5a46716e474d6f6e59777659459849',
      refreshToken: '4c7259534969484e71734d695a6e0d55',
      expireIn: 1767001812,
      shopIdList: ['368765100', '368765098', '368765097'],
    },
  },
  refreshTokens: {
    sample: 'open-platform/public.refresh_access_token.json',
    path: '/api/v2/auth/access_token/get',
    method: 'POST',
    ask: { refreshToken: 'made-up-refresh-token', shopId: '322300222' },
    body: '{"refresh_token":"made-up-refresh-token","shop_id":322300222,"partner_id":2001887}',
    gives: {
      accessToken: '71594a4c54537649697341796363674a',
      refreshToken: '516c6b577753554375764a63704d7245',
      expireIn: 14400,
      shopId: '322300222',
    },
  },
  shopsOfPartner: {
    sample: 'open-platform/public.get_shops_by_partner.json',
    path: '/api/v2/public/get_shops_by_partner',
    ask: {},
    query: { page_size: '100', page_no: '1' },
    gives: { authedShopList: [{ shopId: '123', region: 'TW', authTime: 1610533441000, expireTime: 1642069441000 }], more: false },
  },
};
