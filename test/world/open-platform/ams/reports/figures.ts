import { moneyText } from '#test/world/open-platform/ams/money';
import type { Ams } from '#test/world/open-platform/ams/state';
import type { Order, OrderLine, Visit } from './order';

/** Sums over order lines; money in minor units. */
export interface Figures {
  sales: number;
  units: number;
  commission: number;
  clicks: number;
  readonly orders: Set<string>;
  readonly buyers: Set<number>;
  readonly newBuyers: Set<number>;
  readonly affiliates: Set<string>;
}

/** Figures by a key; a line counts where `keyOf` says, nowhere when it says undefined. */
export function sumBy<K>(
  orders: readonly Order[],
  visits: readonly Visit[],
  keyOf: (of: { readonly order?: Order; readonly line?: OrderLine; readonly visit?: Visit }) => K | undefined,
): Map<K, Figures> {
  const sums = new Map<K, Figures>();
  const at = (key: K): Figures => {
    const known = sums.get(key) ?? nothing();
    sums.set(key, known);
    return known;
  };
  for (const order of orders) {
    for (const [place, line] of order.lines.entries()) {
      const key = keyOf({ order, line });
      if (key === undefined) continue;
      const figures = at(key);
      figures.sales += line.purchase;
      figures.units += line.quantity;
      figures.commission += line.commission;
      // The clicks of an order belong to its first line.
      if (place === 0) figures.clicks += order.clicks;
      figures.orders.add(order.sn);
      figures.buyers.add(order.buyer);
      if (order.isNewBuyer) figures.newBuyers.add(order.buyer);
      figures.affiliates.add(order.affiliate.affiliateId);
    }
  }
  for (const visit of visits) {
    const key = keyOf({ visit });
    if (key !== undefined) at(key).clicks += visit.clicks;
  }
  return sums;
}

const nothing = (): Figures => ({
  sales: 0,
  units: 0,
  commission: 0,
  clicks: 0,
  orders: new Set(),
  buyers: new Set(),
  newBuyers: new Set(),
  affiliates: new Set(),
});
export const NOTHING = nothing();

/** The fields that shop, product and affiliate rows share; `--` where there is nothing to divide by. */
export const wireFigures = ({ shop }: Ams, { sales, commission, clicks, orders, buyers, newBuyers }: Figures) => ({
  sales: moneyText(shop.market, sales),
  orders: orders.size,
  clicks,
  est_commission: moneyText(shop.market, commission),
  roi: commission === 0 ? '--' : String(Math.round((sales / commission) * 100) / 100),
  total_buyers: buyers.size,
  new_buyers: newBuyers.size,
});
