import { shareOf } from '#test/world/open-platform/ams/money';
import type { Affiliate } from '#test/world/open-platform/ams/targeted/affiliates';
import type { Random } from '#test/world/random';
import type { Credited } from './credit';
import type { OrderLine } from './order';

/** Of the commission of an affiliate with a network, this share goes to the network. */
const MCN_SHARE = 2000;

/** assumed: refund-commission. Commission counts on what was not refunded. */
export function makeLine(random: Random, affiliate: Affiliate, { item, rate, credit, campaignId }: Credited, refunded: boolean): OrderLine {
  const quantity = random.pick([1, 1, 1, 2, 3]);
  const purchase = item.price * quantity;
  const refund = refunded ? Math.round(purchase / random.pick([1, 2, 4])) : 0;
  const commission = shareOf(purchase - refund, rate);
  const mcnRate = affiliate.mcn === null ? 0 : shareOf(rate, MCN_SHARE);
  return {
    item,
    modelId: random.whole(100_000_000_000, 299_999_999_999),
    quantity,
    purchase,
    refund,
    rate,
    mcnRate,
    commission,
    toMcn: shareOf(purchase - refund, mcnRate),
    credit,
    campaignId,
  };
}
