import type { AffiliateCall, Operation } from '#test/world/affiliate/call';
import { type Conversion, conversionsOf } from '#test/world/affiliate/conversions';
import { badParams } from '#test/world/affiliate/envelope';
import { checkLimit } from '#test/world/affiliate/pages';
import { checkRange, isInTimes, type TimeArgs } from '#test/world/affiliate/report-filter';
import { reportNode } from '#test/world/affiliate/report-nodes';
import { hash } from '#test/world/random';

interface Args extends TimeArgs {
  readonly limit: number;
  readonly searchNextToken: string;
}

/** Orders of a partner's whole team, by a token of its own. assumed: partner-token. The token is taken to name a place and to work more than once. */
export const partnerOrderReport: Operation<Args> = (args, call) => {
  const now = call.world.clock.seconds();
  checkLimit(args.limit, 500);
  checkRange(args, now);
  const start = args.searchNextToken === '' ? 0 : placeOf(args.searchNextToken);
  const all = conversionsOf(call).filter((conversion) => conversion.lines.some((line) => isInTimes({ conversion, line }, args, now)));
  const nodes = all.slice(start, start + args.limit).map((conversion) => node(conversion, call));
  const next = start + args.limit;
  return {
    nodes,
    searchNextPageInfo: {
      size: nodes.length,
      limit: args.limit,
      searchNextToken: next < all.length ? Buffer.from(`at:${next}`).toString('base64url') : '',
      debugId: '',
    },
  };
};

function placeOf(token: string): number {
  const found = /^at:(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!found) throw badParams('invalid searchNextToken');
  return Number(found[1]);
}

function node(conversion: Conversion, { account }: AffiliateCall) {
  const [line] = conversion.lines;
  if (!line) throw new Error('a conversion without lines');
  return {
    // assumed: partner-order-id. One library types this id as a number, unlike every other report; here digits made from the order id.
    orderId: String(2_600_000_000_000 + hash(conversion.orderId)),
    purchaseTime: conversion.purchaseTime,
    completeTime: conversion.completeTime,
    orderStatus: conversion.status,
    buyerType: conversion.buyer,
    shopId: line.product.shop.id,
    shopName: line.product.shop.name,
    productType: 'MP',
    items: conversion.lines.flatMap((each) => reportNode({ conversion, line: each }).orders.flatMap(({ items }) => items)),
    extInfo: { clickId: `${account.affiliateId}${hash(conversion.conversionId)}`, videoId: '', userType: '' },
  };
}
