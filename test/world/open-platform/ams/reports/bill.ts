import type { Difference, Plan, Source } from './differences';
import type { Order } from './order';

/** One month's bill of one source, in sums: its orders are read anew where they are asked for. Money in minor units. */
export interface Bill {
  readonly validationId: string;
  readonly month: number;
  readonly source: Source;
  readonly orders: number;
  readonly lines: number;
  readonly total: number;
  /** What is paid by credits, at one time. */
  readonly credit: number;
  readonly creditAt: number;
  /** What is paid at which second. */
  readonly payments: ReadonlyMap<number, number>;
  /** By the month in which the orders were placed; what the total has beside the rows stands with the newest. */
  readonly placed: ReadonlyMap<number, { readonly amount: number; readonly credit: number }>;
  /** Where the bill differs from the conversions on purpose. */
  readonly differences: readonly Difference[];
}

/** One planted difference: the order as the conversions have it, and as the bill has it. */
export interface Pick {
  readonly kind: Difference['kind'];
  readonly before: Order | null;
  readonly after: Order | null;
}

/** What a plan does to the bill of a month. */
export interface Picks {
  readonly planted: readonly Pick[];
  /** What the bill has instead of an order; null: nothing. */
  readonly changed: ReadonlyMap<string, Order | null>;
  /** Orders that wait for the bill of the next month. */
  readonly later: ReadonlyMap<string, Order>;
  /** Rows beside those of the month's conversions. */
  readonly more: readonly Order[];
  /** In the total, but in no row. */
  readonly beside: number;
}

/** The bills of a shop, and how they are to differ from its conversions. A bill that is out never changes, but for a new plan. */
export interface Bills {
  /** All that are out, newest first. */
  out(now: number): readonly Bill[];
  plan(month: number, source: Source, plan: Plan): void;
  /** All bills agree with the conversions. */
  clear(): void;
  picks(month: number, source: Source): Picks;
  /** Sums are made again: the shop has other orders. */
  forget(): void;
}
