import { shareOf } from '#test/world/open-platform/ams/money';
import { commissionOf, type Order } from './order';

/** A place where a bill differs from the conversions on purpose. `amount` is what the bill has more, in minor units. */
export interface Difference {
  readonly validationId: string;
  readonly month: number;
  /**
   * `missing`: a valid order is not in the bill; `rate`: billed at one percentage point more; `twice`: also in the bill of the month before;
   * `refund`: billed as if nothing had been refunded; `extra`: an order that is in no conversion report; `total`: the total is not the rows' sum.
   */
  readonly kind: 'missing' | 'rate' | 'twice' | 'refund' | 'extra' | 'total';
  readonly orderSn: string | null;
  readonly amount: number;
}

export interface Planted {
  readonly orders: readonly Order[];
  /** In the total, but in no row. */
  readonly beside: number;
  readonly differences: readonly Difference[];
}

/** Bills of even months carry differences, those of odd months agree, but for an order billed twice. */
export function plant(validationId: string, month: number, orders: readonly Order[], before: readonly Order[]): Planted {
  const differences: Difference[] = [];
  const note = (kind: Difference['kind'], order: Order | undefined, amount: number) =>
    differences.push({ validationId, month, kind, orderSn: order?.sn ?? null, amount });
  const rows = new Map(orders.map((order) => [order.sn, order]));
  const valid = orders.filter((order) => !order.invalid && commissionOf(order) > 0);
  if (month % 2 === 1) {
    const again = before.filter((order) => !order.invalid)[11];
    if (again) {
      rows.set(again.sn, again);
      note('twice', again, commissionOf(again));
    }
    return { orders: [...rows.values()], beside: 0, differences };
  }
  const [missing, dearer, model] = [valid[3], valid[7], valid[5]];
  if (missing) {
    rows.delete(missing.sn);
    note('missing', missing, -commissionOf(missing));
  }
  if (dearer)
    change(
      dearer,
      (line) => ({ ...line, rate: line.rate + 100, commission: shareOf(line.purchase - line.refund, line.rate + 100) }),
      'rate',
    );
  const refunded = valid.find((order) => order.lines.some(({ refund }) => refund > 0) && order !== missing && order !== dearer);
  if (refunded)
    change(
      refunded,
      (line) => ({ ...line, refund: 0, commission: shareOf(line.purchase, line.rate), toMcn: shareOf(line.purchase, line.mcnRate) }),
      'refund',
    );
  if (model) {
    const extra = { ...model, sn: `${model.sn.slice(0, 6)}EXTRA${String(month).slice(4)}0` };
    rows.set(extra.sn, extra);
    note('extra', extra, commissionOf(extra));
  }
  if (valid.length > 0) note('total', undefined, 37);
  return { orders: [...rows.values()], beside: valid.length > 0 ? 37 : 0, differences };

  function change(order: Order, alter: (line: Order['lines'][number]) => Order['lines'][number], kind: Difference['kind']): void {
    const altered = { ...order, lines: order.lines.map(alter) };
    rows.set(order.sn, altered);
    note(kind, order, commissionOf(altered) - commissionOf(order));
  }
}
