import type { AffiliateCall, Operation } from '#test/world/affiliate/call';
import { badParams } from '#test/world/affiliate/envelope';
import { type Checkout, type Order, statusAt } from '#test/world/affiliate/orders/checkout';
import { checkLimit } from '#test/world/affiliate/pages';
import { checkRange, isWanted, purchasedIn, type TimeArgs } from '#test/world/affiliate/report-filter';
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
  const all = call.ledger
    .between(call.account, ...purchasedIn(args, now))
    .filter((checkout) => isWanted(checkout, args, call.account, now))
    .flatMap((checkout) => checkout.orders.map((order) => ({ checkout, order })));
  const nodes = all.slice(start, start + args.limit).map(({ checkout, order }) => node(checkout, order, call, now));
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

function node(checkout: Checkout, order: Order, { account }: AffiliateCall, now: number) {
  const [line] = order.lines;
  if (!line) throw new Error('an order without lines');
  const [made] = reportNode({ checkout, orders: [order] }, account, now).orders;
  return {
    // assumed: partner-order-id. One library types this id as a number, unlike every other report; here digits made from the order id.
    orderId: String(2_600_000_000_000 + hash(order.orderId)),
    purchaseTime: checkout.purchaseTime,
    completeTime: statusAt(order, now) === 'COMPLETED' ? order.endsAt : 0,
    orderStatus: statusAt(order, now),
    buyerType: checkout.buyer,
    shopId: line.product.shop.id,
    shopName: line.product.shop.name,
    productType: checkout.productType,
    items: made?.items ?? [],
    extInfo: { clickId: `${account.affiliateId}${hash(checkout.conversionId)}`, videoId: '', userType: '' },
  };
}
