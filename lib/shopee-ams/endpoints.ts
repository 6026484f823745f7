import { byCursor, byOffset, byPageNo, byTotal } from '#lib/http/pagers';
import { done } from './answer-fields';
import { endpoints } from './endpoint';
import * as who from './schemas/affiliates';
import * as auth from './schemas/authorization';
import { batchAnswer } from './schemas/failed-rows';
import * as open from './schemas/open-campaign';
import * as figures from './schemas/performance';
import * as report from './schemas/reports';
import * as shop from './schemas/shop';
import * as targeted from './schemas/targeted-campaign';

const cursor = byCursor('cursor', 'cursor', 'hasMore');
const paged = byPageNo('pageNo', 'hasMore');
const total = byTotal('pageNo', 'pageSize', 'totalCount', 1, 100);

const ams = endpoints('/api/v2/ams/', 'shop');
/** Table 2a: the 36 calls of Affiliate Marketing Solutions. GET reads; POST changes, with one word on repetition. */
export const amsEndpoints = {
  // Open campaign
  addedProducts: ams.get('get_open_campaign_added_product', open.addedParams, open.added, cursor),
  notAddedProducts: ams.get('get_open_campaign_not_added_product', open.selectableParams, open.notAdded, cursor),
  batchAdd: ams.create('batch_add_products_to_open_campaign', open.batchAddParams, batchAnswer('itemId')),
  addAll: ams.create('add_all_products_to_open_campaign', open.addAllParams, open.task),
  batchEdit: ams.set('batch_edit_products_open_campaign_setting', open.batchEditParams, batchAnswer('campaignId')),
  editAll: ams.create('edit_all_products_open_campaign_setting', open.editAllParams, open.task),
  batchRemove: ams.set('batch_remove_products_open_campaign_setting', open.batchRemoveParams, batchAnswer('campaignId')),
  removeAll: ams.create('remove_all_products_open_campaign_setting', open.nothing, open.task),
  taskResult: ams.get('get_open_campaign_batch_task_result', open.taskParams, open.taskResult),
  autoAdd: ams.get('get_auto_add_new_product_toggle_status', open.nothing, open.autoAdd),
  setAutoAdd: ams.set('update_auto_add_new_product_setting', open.autoAddParams, done),
  suggestions: ams.get('get_optimization_suggestion_product', open.suggestionsParams, open.suggestions, paged),
  suggestedRates: ams.get('batch_get_products_suggested_rate', open.suggestedRatesParams, open.suggestedRates),
  shopSuggestedRate: ams.get('get_shop_suggested_rate', open.nothing, open.shopSuggestedRate),
  // Targeted campaigns
  addableProducts: ams.get(
    'get_targeted_campaign_addable_product_list',
    open.selectableParams,
    targeted.addable,
    byCursor('cursor', 'cursor', undefined, targeted.addableRows),
  ),
  recommendedAffiliates: ams.get('get_recommended_affiliate_list', who.recommendedParams, who.affiliates),
  managedAffiliates: ams.get('get_managed_affiliate_list', who.managedParams, who.affiliates, total),
  queryAffiliates: ams.get('query_affiliate_list', who.queryParams, who.affiliates),
  createTargeted: ams.create('create_new_targeted_campaign', targeted.createParams, targeted.created),
  targetedCampaigns: ams.get('get_targeted_campaign_list', targeted.listParams, targeted.campaigns, total),
  targetedSettings: ams.get('get_targeted_campaign_settings', targeted.oneParams, targeted.settings),
  updateTargeted: ams.set('update_basic_info_of_targeted_campaign', targeted.updateParams, done),
  editTargetedProducts: ams.set('edit_product_list_of_targeted_campaign', targeted.editItemsParams, targeted.failedItems),
  editTargetedAffiliates: ams.set('edit_affiliate_list_of_targeted_campaign', targeted.editAffiliatesParams, targeted.failedAffiliates),
  terminateTargeted: ams.set('terminate_targeted_campaign', targeted.oneParams, done),
  // Performance
  updateTime: ams.get('get_performance_data_update_time', figures.updateTimeParams, figures.updateTime),
  shopPerformance: ams.get('get_shop_performance', figures.shopParams, figures.shop),
  productPerformance: ams.get('get_product_performance', figures.productParams, figures.products, paged),
  affiliatePerformance: ams.get('get_affiliate_performance', figures.affiliateParams, figures.affiliates, paged),
  contentPerformance: ams.get('get_content_performance', figures.contentParams, figures.contents, paged),
  keyMetrics: ams.get('get_campaign_key_metrics_performance', figures.keyMetricsParams, figures.keyMetrics),
  openPerformance: ams.get('get_open_campaign_performance', figures.openParams, figures.openCampaign, paged),
  targetedPerformance: ams.get('get_targeted_campaign_performance', figures.targetedParams, figures.targetedCampaign, paged),
  // Reports
  conversions: ams.get('get_conversion_report', report.conversionParams, report.orders, paged),
  bills: ams.get('get_validation_list', open.nothing, report.bills),
  billOrders: ams.get('get_validation_report', report.billParams, report.orders, paged),
} as const;

const shopCalls = endpoints('/api/v2/shop/', 'shop');
const product = endpoints('/api/v2/product/', 'shop');
const order = endpoints('/api/v2/order/', 'shop');
/** What an app of the affiliate type may ask about a shop, its products and orders. */
export const shopEndpoints = {
  shopInfo: shopCalls.get('get_shop_info', open.nothing, shop.shopInfo),
  profile: shopCalls.get('get_profile', open.nothing, shop.profile),
  itemList: product.get('get_item_list', shop.itemListParams, shop.itemList, byOffset('offset', 'nextOffset', 'hasNextPage')),
  itemInfo: product.get('get_item_base_info', shop.itemInfoParams, shop.itemInfo),
  categories: product.get('get_category', shop.categoryParams, shop.categories),
  orderList: order.get('get_order_list', shop.orderListParams, shop.orderList),
  orderDetail: order.get('get_order_detail', shop.orderDetailParams, shop.orderDetail),
} as const;

const token = endpoints('/api/v2/auth/', 'partner', true);
const publicCalls = endpoints('/api/v2/public/', 'partner');
/** Signed by the app alone. `access_token/get` is the refresh, whatever its name says. */
export const partnerEndpoints = {
  getTokens: token.create('token/get', auth.tokenParams, auth.tokens),
  refreshTokens: token.create('access_token/get', auth.refreshParams, auth.refreshed),
  shopsOfPartner: publicCalls.get('get_shops_by_partner', auth.shopsParams, auth.shops, byPageNo('pageNo', 'more')),
} as const;
