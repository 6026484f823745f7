import { byCursor, byTotal } from '#lib/http/pagers';
import { shoplineEndpoints } from './endpoint';
import * as store from './schemas';

const { get, ask, create, order, set, remove } = shoplineEndpoints('/v1');
/** The reference of product search names no `pagination`; a full page without one may not be the last. */
const pages = (usual: number) => byTotal('page', 'perPage', 'pagination.totalCount', 1, usual, 'items');

/** Table 2c: the operations of the SHOPLINE Open API around affiliate campaigns. `ask` is a POST that reads. */
export const shoplineOperations = {
  campaigns: get(
    '/affiliate_campaigns',
    store.campaignsParams,
    store.campaigns,
    byCursor('previousId', 'lastId', undefined, store.campaignRows),
  ),
  createCampaign: create('/affiliate_campaigns', store.createParams, store.changed),
  campaign: get('/affiliate_campaigns/{id}', store.oneParams, store.campaign),
  updateCampaign: set('/affiliate_campaigns/{id}', store.updateParams, store.changed),
  deleteCampaign: remove('/affiliate_campaigns/{id}', store.oneParams, store.deleted),
  campaignOrders: get(
    '/affiliate_campaigns/{id}/orders',
    store.ordersParams,
    store.orders,
    byCursor('previousId', 'lastId', undefined, store.orderRows),
  ),
  campaignSummary: get('/affiliate_campaigns/{id}/summary', store.oneParams, store.summary),
  productRanking: get('/affiliate_campaigns/{id}/get_products_sales_ranking', store.rankingParams, store.ranking),
  exportReport: order('/affiliate_campaigns/{id}/export_report', store.exportParams, store.done),
  searchPromotions: get('/promotions/search', store.promotionSearchParams, store.promotions, pages(50)),
  promotions: get('/promotions', store.promotionsParams, store.promotions, pages(100)),
  promotion: get('/promotions/{id}', store.oneParams, store.promotionOne),
  products: get('/products', store.productsParams, store.productPage, pages(50)),
  searchProducts: ask('/products/search', store.productSearchParams, store.productPage, pages(50)),
  product: get('/products/{id}', store.oneParams, store.productOne),
  expressLink: ask('/merchants/generate_express_link', store.expressLinkParams, store.expressLink),
  tokenInfo: get('/token/info', store.nothing, store.tokenInfo),
  merchants: get('/merchants', store.nothing, store.merchants),
} as const;
