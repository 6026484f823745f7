import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { BoardRow } from './board-row';

/** What is to become of the chosen rows. `add`: into the open campaign; `extend`: a later end, the rate stays. */
export const BOARD_TARGETS = ['min', 'middle', 'max', 'typed', 'add', 'extend'] as const;
export type BoardTarget = (typeof BOARD_TARGETS)[number];

/** A month of the chosen rows: what they sold in 30 days, at today's rates and at the new ones. Amounts in the shop's currency. */
export interface Simulation {
  readonly before: number;
  readonly after: number;
  /** Rows reckoned with, and those without a sale in these days. */
  readonly sold: number;
  readonly unsold: number;
  /** Rows whose sales, or whose new rate, are not known. */
  readonly unknown: number;
}

/** The rate that a row would have; null: not known. */
export function targetRate({ rate, min, max }: BoardRow, target: BoardTarget, typed: CommissionRate | null): CommissionRate | null {
  switch (target) {
    case 'min':
      return min;
    case 'max':
      return max;
    case 'middle':
      // Half-way, rounded half up to 0.01 %.
      return min === null || max === null ? null : rateFromBasisPoints(Math.floor((min + max + 1) / 2));
    case 'typed':
      return typed;
    case 'add':
      return typed ?? min;
    case 'extend':
      return rate;
  }
}

/** What the chosen rows would cost in a month if they sold as they did: a simulation, without the service fee. `onlyRaise`: none is lowered. */
export function simulate(rows: Iterable<BoardRow>, target: BoardTarget, typed: CommissionRate | null, onlyRaise = false): Simulation {
  let [before, after, sold, unsold, unknown] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const wanted = targetRate(row, target, typed);
    const next = onlyRaise && wanted !== null && row.rate !== null && wanted < row.rate ? row.rate : wanted;
    const amount = typeof row.sales === 'string' ? null : row.sales.sales;
    if (row.sales === 'none') unsold++;
    else if (next === null || amount === null) unknown++;
    else {
      const sales = Number(amount.amount);
      before += (sales * (row.rate ?? 0)) / 10_000;
      after += (sales * next) / 10_000;
      sold++;
    }
  }
  return { before, after, sold, unsold, unknown };
}
