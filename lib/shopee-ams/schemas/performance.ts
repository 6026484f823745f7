import * as v from 'valibot';
import { compactDay } from '#lib/domain/day';
import { isReportWindow, WINDOW_KINDS } from '#lib/domain/reports/report-window';
import { id64, known, list, maybe } from '#lib/http/fields';
import { amount, count, day, dayRange, flag, moment, text } from '#lib/shopee-ams/answer-fields';
import { dayIn, id, page } from '#lib/shopee-ams/param-fields';

export const updateTimeParams = v.optional(v.strictObject({ markerType: v.optional(v.literal('AmsMarker'), 'AmsMarker') }), {
  markerType: 'AmsMarker',
});
/** The latest day with data: ask for it first, later days are refused. */
export const updateTime = v.object({ lastReportDate: day });

/** First and last day must fit the kind exactly. */
const window = v.pipe(
  v.strictObject({ kind: v.picklist(WINDOW_KINDS), from: v.string(), to: v.string() }),
  v.check(({ from, to }) => v.is(dayIn, from) && v.is(dayIn, to)),
  v.check(isReportWindow),
  v.transform(({ kind, from, to }) => ({ periodType: kind, startDate: compactDay(from), endDate: compactDay(to) })),
);
const asked = <const S extends v.ObjectEntries>(fields: S) =>
  v.pipe(
    v.strictObject({ window, ...fields }),
    v.transform(({ window: days, ...rest }) => ({ ...(days as object), ...rest })),
  );

const orderType = v.optional(v.picklist(['PlacedOrder', 'ConfirmedOrder']), 'PlacedOrder');
const channel = v.optional(v.picklist(['AllChannel', 'SocialMedia', 'ShopeeVideo', 'LiveStreaming']), 'AllChannel');
const CONTENT = ['ShopeeVideo', 'LiveStreaming'] as const;
const item = { itemId: v.optional(id) };
const rows = page(20);

export const shopParams = asked({ orderType, channel });
export const productParams = asked({ ...rows, orderType, channel, ...item });
export const affiliateParams = asked({ ...rows, orderType, channel, affiliateId: v.optional(id) });
/** Only videos and streams have contents; no other channel is documented here. */
export const contentParams = asked({ ...rows, orderType, channel: v.picklist(CONTENT), affiliateId: v.optional(id), ...item });
export const keyMetricsParams = asked({});
export const openParams = asked({ ...rows, ...item });
export const targetedParams = asked({ ...rows, campaignId: v.optional(id) });

const sold = { sales: amount, itemsSold: count };
const figures = { ...sold, orders: count, clicks: count, estCommission: amount, roi: amount, totalBuyers: count, newBuyers: count };
const campaignFigures = { affiliates: count, ...sold, estCommission: amount };
const product = { itemId: id64, itemName: text };
const used = { fetchedDateRange: dayRange };
const pageOf = <const S extends v.ObjectEntries>(row: S) =>
  v.object({ list: list(v.object(row)), totalCount: count, hasMore: flag, ...used });

export const shop = v.object({ ...figures, ...used });
export const products = pageOf({ ...product, ...figures });
export const affiliates = pageOf({ affiliateId: id64, affiliateName: text, affiliateUsername: text, ...figures });
export const contents = pageOf({
  contentId: id64,
  contentTitle: text,
  postTime: moment,
  affiliateName: text,
  affiliateUsername: text,
  products: count,
  views: count,
  likes: count,
  comments: count,
  ...sold,
  orders: count,
  channel: maybe(known(CONTENT)),
});
const metrics = maybe(v.object(campaignFigures));
export const keyMetrics = v.object({ openCampaign: metrics, targetedCampaign: metrics, ...used });
export const openCampaign = pageOf({ ...product, ...campaignFigures });
export const targetedCampaign = pageOf({ campaignId: id64, campaignName: text, ...campaignFigures });
