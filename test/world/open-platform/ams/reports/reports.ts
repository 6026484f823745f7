import { count, text, whole } from '#test/world/open-platform/args';
import { aboutShop, type CallOf, pageOf, type ShopCall } from '#test/world/open-platform/call';
import { badParam } from '#test/world/open-platform/envelope';
import type { Args } from '#test/world/open-platform/validate';
import { DAY, dayOf, endOfDay } from '#test/world/open-platform/zone';
import { billRow } from './bill-row';
import { billedOrders } from './bills';
import { type Deduction, deductionOf, LONGEST_WAY } from './deductions';
import { type Order, orderStatus } from './order';
import { latestDay } from './performance';
import { CREDIT_FILTER, reportRow } from './report-row';
import { verifiedStatus } from './verified';

const TIMES = ['place_order_time', 'order_completed_time', 'conversion_completed_time', 'ams_deduction_time'] as const;
const MOST_ROWS = 10_000;
const THREE_MONTHS = 93 * DAY;

/** Orders credited to affiliates, bills, and the orders behind a bill. */
export const REPORTS: Readonly<Record<string, CallOf>> = {
  get_conversion_report: aboutShop((call) => {
    const { ams, args, now } = call;
    checkTimes(call);
    const { market } = ams.shop;
    const last = latestDay(call);
    const [from, to] = placedWithin(args, now);
    const orders = ams.orders.placed(dayOf(market, from), Math.min(dayOf(market, to), last));
    const latest = Math.min(to, endOfDay(market, last));
    const placed = orders.filter((order) => order.placed >= from && order.placed <= latest);
    return paged(
      call,
      placed.filter((order) => inTimes(call, order) && fits(call, order)),
    );
  }),
  get_validation_list: aboutShop(({ ams, now }) => ({
    response: { validation_list: ams.bills.out(now).map((bill) => billRow(ams, bill, now)) },
  })),
  get_validation_report: aboutShop((call) => {
    const { ams, args, now } = call;
    const bill = ams.bills.out(now).find(({ validationId }) => validationId === text(args, 'validation_id'));
    if (!bill) throw badParam('invalid param, detail:validation_id');
    if (bill.month !== whole(args, 'validation_month'))
      throw badParam('invalid validation month,detail:validation_month does not fit validation_id');
    if (bill.source !== text(args, 'campaign_source'))
      throw badParam('invalid campaign source, detail:campaign_source does not fit validation_id');
    const [from, to] = [count(args, 'place_order_time_start'), count(args, 'place_order_time_end')];
    if (from > to) throw badParam('invalid time range, detail:place_order_time_start cannot be later than place_order_time_end');
    return paged(
      call,
      billedOrders(ams, bill, from, to).filter((order) => fits(call, order)),
    );
  }),
};

function paged(call: ShopCall, found: readonly Order[]) {
  const [pageNo, pageSize] = [count(call.args, 'page_no'), count(call.args, 'page_size')];
  if (pageNo * pageSize > MOST_ROWS) throw badParam('invalid page_no, detail:page_no * page_size cannot exceed 10000');
  const ordered = [...found].sort((left, right) => right.placed - left.placed || (left.sn < right.sn ? -1 : 1));
  const { page, more } = pageOf(ordered, pageNo, pageSize);
  return { response: { list: page.map((order) => reportRow(call.ams, order, call.now)), total_count: ordered.length, has_more: more } };
}

/** Filters on the order and its lines; an order passes when one line has all that is asked of lines. What is not asked is not worked out. */
function fits({ ams, args, now }: ShopCall, order: Order): boolean {
  const itemName = text(args, 'item_name').toLowerCase();
  const asked = (name: string, value: () => string | number) => args[name] === undefined || String(args[name]) === String(value());
  return (
    asked('order_sn', () => order.sn) &&
    asked('affiliate_id', () => order.affiliate.affiliateId) &&
    asked('order_status', () => orderStatus(order, now)) &&
    asked('verified_status', () => verifiedStatus(ams, order, now)) &&
    asked('buyer_status', () => (order.isNewBuyer ? 'New' : 'Existing')) &&
    asked('campaign_partner', () => order.affiliate.mcn ?? '') &&
    asked('deduction_status', () => deductionOf(ams, order, now)?.status ?? '') &&
    asked('deduction_method', () => paymentIn(deductionOf(ams, order, now))?.method ?? '') &&
    order.lines.some(
      ({ item, campaignId, credit }) =>
        asked('item_id', () => item.itemId) &&
        (itemName === '' || item.name.toLowerCase().includes(itemName)) &&
        asked('l1_category_id', () => item.categoryIds[0]) &&
        asked('l2_category_id', () => item.categoryIds[1]) &&
        asked('l3_category_id', () => item.categoryIds[2]) &&
        asked('attr_campaign_id', () => campaignId) &&
        asked('seller_campaign_type', () => CREDIT_FILTER[credit]),
    )
  );
}

/** Several windows may be given; a row passes when it is in all of them. */
function inTimes({ ams, args, now }: ShopCall, order: Order): boolean {
  const done = orderStatus(order, now) === 'Completed';
  const converted = done && now >= order.converted ? order.converted : undefined;
  const values: Readonly<Record<(typeof TIMES)[number], () => number | undefined>> = {
    place_order_time: () => order.placed,
    order_completed_time: () => (done ? order.completed : undefined),
    conversion_completed_time: () => converted,
    ams_deduction_time: () => paymentIn(deductionOf(ams, order, now))?.at,
  };
  return TIMES.every((name) => {
    const [from, to] = [whole(args, `${name}_start`), whole(args, `${name}_end`)];
    if (from === undefined && to === undefined) return true;
    const value = values[name]();
    return value !== undefined && value >= (from ?? 0) && value <= (to ?? Infinity);
  });
}

function checkTimes(call: ShopCall): void {
  const { ams, args } = call;
  for (const name of TIMES) {
    const [from, to] = [whole(args, `${name}_start`), whole(args, `${name}_end`)];
    if (from === undefined && to === undefined) continue;
    // assumed: half-window. A window needs both ends.
    if (from === undefined || to === undefined)
      throw badParam(`invalid time range, detail:${name}_${from === undefined ? 'start' : 'end'} is required`);
    if (from > to) throw badParam(`invalid time range, detail:${name}_start cannot be later than ${name}_end`);
    if (to - from > THREE_MONTHS) throw badParam(`invalid time range, detail:${name} spans more than three months`);
    // assumed: conversion-unpublished. Only a window that begins after the latest published day is refused; two words of the text have been seen.
    if (from > endOfDay(ams.shop.market, latestDay(call)))
      throw badParam(`invalid time range, detail:${name}_start is too late, data has not been updated`);
  }
}

const paymentIn = (deduction: Deduction | undefined) => (deduction?.status === 'Deducted' ? deduction.payment : undefined);

/** Between which times the orders of a call were placed; its other windows reach back to orders of weeks before. */
function placedWithin(args: Args, now: number): readonly [from: number, to: number] {
  const starts = TIMES.map((name) => whole(args, `${name}_start`)).filter((start) => start !== undefined);
  // assumed: conversion-default. Without a time the last three months are meant.
  if (starts.length === 0) return [now - THREE_MONTHS, now];
  return [whole(args, 'place_order_time_start') ?? Math.min(...starts) - LONGEST_WAY, whole(args, 'place_order_time_end') ?? now];
}
