import { byCursor, byOffset, byPageNo, byScroll } from '#lib/http/pagers';
import { feedRows, feedRowsParams, feeds, feedsParams } from './feeds';
import { linkOperations } from './link-operations';
import { productOffers, productOffersParams, shopeeOffers, shopeeOffersParams, shopOffers, shopOffersParams } from './offers';
import { type Arguments, mutation, query } from './operation';
import { conversionParams, conversions, partnerOrders, partnerParams, validatedParams } from './reports';
import { batchLinks, batchLinksParams } from './short-link';

const pager = byPageNo('page', 'pageInfo.hasNextPage');
const scroll = { pager: byScroll('scrollId', 'pageInfo.scrollId', 'pageInfo.hasNextPage') };
/** null without errors has been seen for an item or a shop in no campaign. */
const offers = { pager, whenNull: { nodes: [], pageInfo: { page: 1, limit: 0, hasNextPage: false } } };

/** Table 2b: the operations of the Affiliate Open API. */
export const affiliateOperations = {
  ...linkOperations,
  generateBatchShortLink: mutation('generateBatchShortLink', { input: 'BatchShortLinkInput!' }, batchLinksParams, batchLinks),
  productOfferV2: query('productOfferV2', offerArgs(), productOffersParams, productOffers, offers),
  shopOfferV2: query('shopOfferV2', shopArgs(), shopOffersParams, shopOffers, offers),
  shopeeOfferV2: query(
    'shopeeOfferV2',
    { keyword: 'String', sortType: 'Int', page: 'Int', limit: 'Int' },
    shopeeOffersParams,
    shopeeOffers,
    { pager },
  ),
  conversionReport: query('conversionReport', { ...timeArgs(), ...reportArgs() }, conversionParams, conversions, scroll),
  validatedReport: query(
    'validatedReport',
    { validationId: 'Int64!', limit: 'Int', scrollId: 'String' },
    validatedParams,
    conversions,
    scroll,
  ),
  partnerOrderReport: query(
    'partnerOrderReport',
    { ...timeArgs(), limit: 'Int', searchNextToken: 'String' },
    partnerParams,
    partnerOrders,
    {
      pager: byCursor('searchNextToken', 'searchNextPageInfo.searchNextToken'),
    },
  ),
  listItemFeeds: query('listItemFeeds', { feedMode: 'FeedMode' }, feedsParams, feeds),
  getItemFeedData: query('getItemFeedData', { datafeedId: 'String!', offset: 'Int', limit: 'Int' }, feedRowsParams, feedRows, {
    pager: byOffset('offset', 'pageInfo.nextOffset', 'pageInfo.hasMore'),
  }),
} as const;

function offerArgs(): Arguments {
  return {
    listType: 'Int',
    matchId: 'Int64',
    keyword: 'String',
    sortType: 'Int',
    page: 'Int',
    limit: 'Int',
    itemId: 'Int64',
    shopId: 'Int64',
    productCatId: 'Int',
    isAMSOffer: 'Boolean',
    isKeySeller: 'Boolean',
  };
}

function shopArgs(): Arguments {
  return {
    keyword: 'String',
    shopType: '[Int!]',
    sortType: 'Int',
    sellerCommCoveRatio: 'String',
    page: 'Int',
    limit: 'Int',
    shopId: 'Int64',
    isKeySeller: 'Boolean',
  };
}

function timeArgs(): Arguments {
  return { purchaseTimeStart: 'Int64', purchaseTimeEnd: 'Int64', completeTimeStart: 'Int64', completeTimeEnd: 'Int64' };
}

function reportArgs(): Arguments {
  return {
    shopName: 'String',
    shopId: 'Int64',
    shopType: '[ShopType!]',
    conversionId: 'Int64',
    orderId: 'String',
    productName: 'String',
    productId: 'Int64',
    categoryLv1Id: 'Int64',
    categoryLv2Id: 'Int64',
    categoryLv3Id: 'Int64',
    categoryType: 'CategoryType',
    orderStatus: 'DisplayOrderStatus',
    buyerType: 'BuyerType',
    productType: 'ProductType',
    fraudStatus: 'FraudStatus',
    device: 'DeviceType',
    attributionType: 'AttributionType',
    campaignPartnerName: 'String',
    campaignType: 'CampaignType',
    limit: 'Int',
    scrollId: 'String',
  };
}
