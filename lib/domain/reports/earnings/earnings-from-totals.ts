import type { DayTotal, DayTotals } from '#lib/domain/reports/lines/day-totals';
import { orderOf } from './choose-groups';
import { isTime } from './dimensions';
import { MOST_GROUPS, ordered } from './earnings';
import { STATES } from './earnings-table';
import { addSums, NO_SUMS, sumsBy } from './measures';
import { alignedDay, dayNumber, dayOf, timeKey } from './periods';
import type { DayRange, Earnings, EarningsDimension, EarningsFilter, EarningsGroup, EarningsQuestion, EarningsSums } from './question';
import { waterfallOf } from './waterfall';

/** A report's totals, or null where it has none. */
export interface AccountTotals {
  readonly accountId: string;
  readonly totals: DayTotals | null;
}

/** Whether a question can be answered by totals at all. */
export const isOfTotals = ({ by = [], only = {}, limit }: EarningsQuestion): boolean =>
  limit === undefined && Object.keys(only).length === 0 && by.every((dimension) => isTime(dimension) || dimension === 'state');

/** The answer to a question of days and states alone, with no line loaded; null where it needs the lines. */
export function earningsFromTotals(accounts: readonly AccountTotals[], question: EarningsQuestion): Earnings | null {
  const { by = [], period, before, source = 'api' } = question;
  if (!isOfTotals(question) || accounts.some(({ totals }) => totals === null)) return null;
  const all = accounts.flatMap(({ totals }) => totals ?? []);
  const partsOf = (range: DayRange): Parts => {
    const [from, to] = [dayNumber(range.from), dayNumber(range.to)];
    const isOwn = (one: { readonly source: string; readonly day: number }) => one.source === source && one.day >= from && one.day <= to;
    return { range, totals: all.flatMap(({ totals }) => totals.filter(isOwn)), orders: all.flatMap(({ orders }) => orders.filter(isOwn)) };
  };
  const own = partsOf(period);
  if (own.orders.length > MOST_GROUPS) return null;
  const earlier = before ? partsOf(before) : null;
  const total = sumOf(own);
  const days = own.totals.map(({ day }) => day);
  return {
    total,
    before: earlier && sumOf(earlier),
    groups: groupsOf(question, by, own, earlier, {}),
    rest: null,
    waterfall: waterfallOf(total),
    provenance: {
      source,
      market: question.market,
      accounts: accounts.map(({ accountId }) => accountId),
      asked: period,
      got: days.length > 0 ? { from: dayOf(least(days)), to: dayOf(most(days)) } : null,
      asOf: days.length > 0 ? most(own.totals.map(({ asOf }) => asOf)) * 1000 : null,
      oldestAsOf: days.length > 0 ? least(own.totals.map(({ oldestAsOf }) => oldestAsOf)) * 1000 : null,
      counted: 'totals',
    },
  };
}

/** Totals of a group. An order is of one day, so days add up; of its states each counts it: within a state its own orders count. */
interface Parts {
  readonly range: DayRange;
  readonly totals: readonly DayTotal[];
  readonly orders: readonly Pick<DayTotal, 'day' | 'orders'>[];
}

const least = (list: readonly number[]): number => list.reduce((found, each) => (each < found ? each : found));
const most = (list: readonly number[]): number => list.reduce((found, each) => (each > found ? each : found));

const sumOf = ({ totals, orders }: Parts): EarningsSums => ({
  ...totals.map(sumsOfTotal).reduce(addSums, NO_SUMS),
  orders: orders.reduce((sum, one) => sum + one.orders, 0),
});

const sumsOfTotal = ({ state, lines, sums }: DayTotal): EarningsSums => {
  const place = Math.max(0, STATES.indexOf(state as (typeof STATES)[number]));
  return sumsBy(({ column, states }) => (states.includes(place) ? sums[column] : 0n), { orders: 0, lines });
};

/** The parts of each key of a dimension. */
function split({ range, totals, orders }: Parts, dimension: EarningsDimension, period: DayRange): ReadonlyMap<string, Parts> {
  const keys = new Map<number, string>();
  const keyOf = (day: number): string => {
    const key = keys.get(day) ?? (isTime(dimension) ? timeKey(dimension, alignedDay(dayOf(day), range, period)) : '');
    keys.set(day, key);
    return key;
  };
  const found = new Map<string, { readonly range: DayRange; readonly totals: DayTotal[]; readonly orders: Parts['orders'][number][] }>();
  const at = (key: string) => {
    const known = found.get(key) ?? { range, totals: [], orders: [] };
    found.set(key, known);
    return known;
  };
  for (const one of totals) at(isTime(dimension) ? keyOf(one.day) : one.state).totals.push(one);
  if (isTime(dimension)) for (const one of orders) at(keyOf(one.day)).orders.push(one);
  else for (const parts of found.values()) parts.orders.push(...parts.totals);
  return found;
}

function groupsOf(
  question: EarningsQuestion,
  [dimension, ...deeper]: readonly EarningsDimension[],
  own: Parts,
  earlier: Parts | null,
  only: EarningsFilter,
): readonly EarningsGroup[] {
  if (!dimension) return [];
  const parts = split(own, dimension, question.period);
  const before = earlier && split(earlier, dimension, question.period);
  const groups = [...new Set([...parts.keys(), ...(before?.keys() ?? [])])].map((key): EarningsGroup => {
    const mine = parts.get(key) ?? { ...own, totals: [], orders: [] };
    const theirs = before && (before.get(key) ?? { range: question.period, totals: [], orders: [] });
    const narrowed = { ...only, [dimension]: [key] };
    return {
      key,
      name: null,
      sums: sumOf(mine),
      before: theirs && sumOf(theirs),
      groups: groupsOf(question, deeper, mine, theirs, narrowed),
      rest: null,
      only: narrowed,
    };
  });
  return ordered(groups, orderOf(question, dimension));
}
