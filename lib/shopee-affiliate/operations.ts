import { byPageNo } from '../http/pagers';
import { productOffers, productOffersParams, shopeeOffers, shopeeOffersParams } from './offers';
import { mutation, query } from './operation';
import { batchLinks, batchLinksParams, shortLink, shortLinkParams } from './short-link';

/** Table 2b: the operations of the Affiliate Open API. */
export const affiliateOperations = {
  generateShortLink: mutation('generateShortLink', { input: 'ShortLinkInput!' }, shortLinkParams, shortLink),
  generateBatchShortLink: mutation('generateBatchShortLink', { input: 'BatchShortLinkInput!' }, batchLinksParams, batchLinks),
  productOfferV2: query('productOfferV2', offerArgs(), productOffersParams, productOffers, {
    pager: byPageNo('page', 'pageInfo.hasNextPage'),
    // null without errors has been seen for an item in no campaign
    whenNull: { nodes: [], pageInfo: { page: 1, limit: 0, hasNextPage: false } },
  }),
  shopeeOfferV2: query(
    'shopeeOfferV2',
    { keyword: 'String', sortType: 'Int', page: 'Int', limit: 'Int' },
    shopeeOffersParams,
    shopeeOffers,
    {
      pager: byPageNo('page', 'pageInfo.hasNextPage'),
    },
  ),
} as const;

function offerArgs() {
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
  } as const;
}
