import { shareOf } from '#test/world/open-platform/ams/money';
import { type Order, type OrderLine, serviceFeeOf } from './order';

/**
 * How a bill can differ from the conversions. `missing`: a valid order is not in the bill; `extra`: an order that is in no conversion report;
 * `rate`: billed at one percentage point more; `commission`: the rate is right, the commission is not value × rate; `refund`: billed as if
 * nothing had been refunded; `twice`: the row stands twice; `again`: the bill of the month before has it too; `fee`: the service fee is not
 * rate × commission; `total`: the total is not the rows' sum; `later`: not yet, validated with the bill of the next month.
 */
export const DIFFERENCE_KINDS = ['refund', 'fee', 'missing', 'rate', 'commission', 'twice', 'extra', 'again', 'total', 'later'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** How many of each kind a bill is to have. */
export type Plan = Readonly<Partial<Record<DifferenceKind, number>>>;

/** A place where a bill differs on purpose. `amount` and `fee` are what the bill has more, in minor units. */
export interface Difference {
  readonly validationId: string;
  readonly month: number;
  readonly source: Source;
  readonly kind: DifferenceKind;
  readonly orderSn: string | null;
  readonly amount: number;
  readonly fee: number;
  /** When a `later` one is billed, seconds. */
  readonly due: number | null;
  /** The month of the other bill that has it. */
  readonly in: number | null;
}

export type Source = 'Seller' | 'ShopeeManaged';

/** In the total, but in no row. */
export const BESIDE = 37;

/** What a bill has instead of an order's one line. */
const ALTERED: Readonly<Partial<Record<DifferenceKind, (line: OrderLine) => OrderLine>>> = {
  rate: (line) => ({ ...line, rate: line.rate + 100, commission: shareOf(line.purchase - line.refund, line.rate + 100) }),
  commission: (line) => ({ ...line, commission: line.commission + 100 }),
  refund: (line) => ({
    ...line,
    refund: 0,
    commission: shareOf(line.purchase, line.rate),
    toMcn: shareOf(line.purchase, line.mcnRate),
  }),
  fee: (line) => ({ ...line, feeMore: 50 }),
};

export const altered = (order: Order, kind: DifferenceKind): Order => {
  const alter = ALTERED[kind];
  return alter ? { ...order, lines: order.lines.map(alter) } : order;
};

/** An order that nobody placed, after one that somebody did. */
export const madeUp = (order: Order, month: number, nth: number): Order => ({
  ...order,
  sn: `${order.sn.slice(0, 6)}EXTRA${String(month).slice(4)}${String(nth).padStart(3, '0')}`,
});

/** The service fee of all lines. */
export const feesOf = (order: Order, market: Parameters<typeof serviceFeeOf>[0]): number =>
  order.lines.reduce((sum, line) => sum + serviceFeeOf(market, line), 0);
