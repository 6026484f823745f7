import { type EarningsTable, STATES } from './earnings-table';
import { dayOf } from './periods';
import type { DayRange, EarningsScope } from './question';
import { rangeOf, selectRows } from './select-rows';

/**
 * What a period is going to pay, from the account's own settled orders: completed money counts whole, open money by the share of orders that
 * were completed of those still open at the same age. A forecast, and to be called so.
 */
export interface PayoutForecast {
  /** Net of completed lines: certain, nothing of it is held back. */
  readonly settled: bigint;
  /** Net of open lines, as if all of it came. */
  readonly pending: bigint;
  /** With what is to be expected of the pending: `settled <= low <= likely <= high`, at most all of both. */
  readonly low: bigint;
  readonly likely: bigint;
  readonly high: bigint;
  readonly learntFrom: { readonly settled: number; readonly completed: number; readonly period: DayRange };
}

/** Below so many settled orders there is no forecast. */
export const ENOUGH_SETTLED = 50;
/** Older orders count as so many days old. */
const OLDEST = 180;
/** Of completed orders so many are by the age from which a day's orders count as settled. */
const NEARLY_ALL = 0.98;
/** Nine of ten payments are to lie between low and high. */
const WIDTH = 1.645;

/** Null: too few orders are settled to say anything. */
export function forecastOf(table: EarningsTable, scope: EarningsScope): PayoutForecast | null {
  const curve = table.once('completion', () => completionOf(table));
  if (!curve) return null;
  const { net, state, order, purchase } = columnsOf(table);
  let [settled, pending] = [0n, 0n];
  let [low, likely, high, spread] = [0, 0, 0, 0];
  let [before, ofOrder, ageOfOrder] = [-1, 0, 0];
  const add = () => {
    if (ofOrder <= 0) return;
    const [least, share, most] = curve.shares.map((list) => list[ageOfOrder] as number) as [number, number, number];
    low += ofOrder * least;
    likely += ofOrder * share;
    high += ofOrder * most;
    spread += ofOrder * ofOrder * share * (1 - share);
  };
  for (const row of selectRows(table, scope)) {
    const amount = net[row] as number;
    if (state[row] === COMPLETED) settled += BigInt(amount);
    if ((state[row] as number) >= COMPLETED) continue;
    pending += BigInt(amount);
    if (order[row] !== before) {
      add();
      [before, ofOrder, ageOfOrder] = [order[row] as number, 0, ageAt(curve.now, purchase[row] as number)];
    }
    ofOrder += amount;
  }
  add();
  const width = WIDTH * Math.sqrt(spread);
  const all = pending > 0n ? pending : 0n;
  const within = (amount: number): bigint => {
    const whole = BigInt(Math.round(amount));
    return settled + (whole < 0n ? 0n : whole > all ? all : whole);
  };
  return {
    settled,
    pending,
    low: within(Math.min(low, likely - width)),
    likely: within(likely),
    high: within(Math.max(high, likely + width)),
    learntFrom: curve.learntFrom,
  };
}

const COMPLETED = STATES.indexOf('completed');

const columnsOf = (table: EarningsTable) => ({
  net: table.amounts('net').list,
  state: table.state,
  order: table.order,
  purchase: table.whole('purchaseTime'),
});

const ageAt = (now: number, purchase: number): number => Math.min(OLDEST, Math.max(0, Math.floor((now - purchase) / 86_400)));

interface Completion {
  /** When the newest line was read, in seconds: ages are of then. */
  readonly now: number;
  /** Of each age the share of open orders that are to be completed: at least, likely, at most. */
  readonly shares: readonly [Float64Array, Float64Array, Float64Array];
  readonly learntFrom: PayoutForecast['learntFrom'];
}

function completionOf(table: EarningsTable): Completion | null {
  const { state, order, purchase } = columnsOf(table);
  const [completeTimes, days] = [table.whole('completeTime'), table.whole('day')];
  const [, now] = rangeOf(
    table.whole('asOf'),
    Uint32Array.from({ length: table.rows }, (_, row) => row),
  ) ?? [0, 0];
  // By age: all orders, those cancelled, and completed ones by how long that took.
  const [orders, cancelled, completedAfter] = [new Float64Array(OLDEST + 1), new Float64Array(OLDEST + 1), new Float64Array(OLDEST + 1)];
  const ends: { readonly age: number; readonly completed: boolean; readonly day: number }[] = [];
  for (let row = 0; row < table.rows; ) {
    const first = row;
    let [isOpen, completed, took] = [false, false, 0];
    for (; row < table.rows && order[row] === order[first]; row++) {
      if ((state[row] as number) < COMPLETED) isOpen = true;
      if (state[row] !== COMPLETED) continue;
      completed = true;
      took = Math.max(took, ageAt(completeTimes[row] as number, purchase[first] as number));
    }
    const age = ageAt(now, purchase[first] as number);
    orders[age] = (orders[age] as number) + 1;
    if (isOpen) continue;
    if (completed) completedAfter[took] = (completedAfter[took] as number) + 1;
    else cancelled[age] = (cancelled[age] as number) + 1;
    ends.push({ age, completed, day: days[first] as number });
  }
  const done = cumulated(completedAfter);
  const ripe = done.findIndex((share) => share >= NEARLY_ALL);
  const settled = ripe < 0 ? [] : ends.filter(({ age }) => age > ripe);
  if (settled.length < ENOUGH_SETTLED) return null;
  const completed = settled.filter((one) => one.completed).length;
  const lost = rising(cancelled, orders);
  const period = settled.reduce(({ from, to }, { day }) => ({ from: Math.min(from, day), to: Math.max(to, day) }), {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  });
  const shareOf = (completedShare: number) => openShares(completedShare, done, lost);
  return {
    now,
    shares: wilson(completed, settled.length).map(shareOf) as [Float64Array, Float64Array, Float64Array],
    learntFrom: { settled: settled.length, completed, period: { from: dayOf(period.from), to: dayOf(period.to) } },
  };
}

/**
 * Of orders still open at an age those that are to be completed. What is older is never less likely to come.
 *
 * @param completedShare share of all orders that are completed in the end
 * @param done of these the share that is by an age
 * @param lost share of all orders that is cancelled by an age
 */
export function openShares(completedShare: number, done: Float64Array, lost: Float64Array): Float64Array {
  let most = 0;
  return done.map((share, age) => {
    const toCome = completedShare * (1 - share);
    const toGo = Math.max(0, 1 - completedShare - (lost[age] as number));
    if (toCome + toGo > 0) most = Math.max(most, toCome / (toCome + toGo));
    return most;
  });
}

/** A share as it is likely, and the bounds between which it lies nine times of ten (Wilson's interval): the fewer, the wider. */
function wilson(of: number, all: number): readonly [number, number, number] {
  const square = (WIDTH * WIDTH) / all;
  const middle = of / all + square / 2;
  const wide = WIDTH * Math.sqrt(((of / all) * (1 - of / all)) / all + square / (4 * all));
  return [Math.max(0, (middle - wide) / (1 + square)), of / all, Math.min(1, (middle + wide) / (1 + square))];
}

function cumulated(counts: Float64Array): Float64Array {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return all === 0 ? 0 : sum / all;
  });
}

/** Shares that never fall, as near to what was counted as such can be: neighbours that fall are one. */
export function rising(part: Float64Array, whole: Float64Array): Float64Array {
  const blocks: { part: number; whole: number; ages: number }[] = [];
  const shareOf = (block: { readonly part: number; readonly whole: number }): number => (block.whole === 0 ? 0 : block.part / block.whole);
  part.forEach((own, age) => {
    let block = { part: own, whole: whole[age] as number, ages: 1 };
    for (let last = blocks.at(-1); last && (block.whole === 0 || shareOf(last) > shareOf(block)); last = blocks.at(-1)) {
      blocks.pop();
      block = { part: last.part + block.part, whole: last.whole + block.whole, ages: last.ages + block.ages };
    }
    blocks.push(block);
  });
  return Float64Array.from(blocks.flatMap((block) => Array.from({ length: block.ages }, () => shareOf(block))));
}
