import { orderOf } from './choose-groups';
import type { DayTotal, DayTotals } from './day-totals';
import { isTime } from './dimensions';
import { MOST_GROUPS, ordered } from './earnings';
import { COUNTED } from './earnings-table';
import { addSums, NO_SUMS } from './measures';
import { alignedDay, dayNumber, dayOf, timeKey } from './periods';
import type {
  DayRange,
  Earnings,
  EarningsDimension,
  EarningsFilter,
  EarningsGroup,
  EarningsQuestion,
  EarningsSums,
  SourceUsed,
} from './question';
import { daysOf, inOrder } from './sources-used';
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
  const { by = [], period, before, source } = question;
  if (!isOfTotals(question) || accounts.some(({ totals }) => totals === null)) return null;
  const all = accounts.flatMap(({ totals }) => totals ?? []);
  // Of a day that counts from a file the API's own lines are in no total.
  if (source !== undefined && all.some((one) => one.source === 'file')) return null;
  const sources = source === undefined ? COUNTED : [source];
  const partsOf = (range: DayRange): Parts & { readonly days: readonly DayTotal[] } => {
    const [from, to] = [dayNumber(range.from), dayNumber(range.to)];
    const days = all.filter((one) => sources.includes(one.source) && one.day >= from && one.day <= to);
    return { range, days, sums: days.flatMap(({ day, states }) => states.map((one) => ({ ...one, day }))), orders: days };
  };
  const own = partsOf(period);
  if (own.days.length > MOST_GROUPS) return null;
  const earlier = before ? partsOf(before) : null;
  const total = sumOf(own);
  const used = sourcesOf(own.days);
  return {
    total,
    before: earlier && sumOf(earlier),
    groups: groupsOf(question, by, own, earlier, {}),
    rest: null,
    waterfall: waterfallOf(total),
    provenance: {
      sources: used,
      market: question.market,
      accounts: accounts.map(({ accountId }) => accountId),
      asked: period,
      got: daysOf(used),
      asOf: used.length > 0 ? most(own.days.map(({ asOf }) => asOf)) * 1000 : null,
      oldestAsOf: used.length > 0 ? least(own.days.map(({ oldestAsOf }) => oldestAsOf)) * 1000 : null,
      counted: 'totals',
    },
  };
}

function sourcesOf(days: readonly DayTotal[]): readonly SourceUsed[] {
  const found = new Map<string, SourceUsed>();
  for (const { day, asOf, files = [{ id: 'api', file: null, asOf: asOf * 1000 }] } of days) {
    for (const one of files) {
      const own = { ...one, days: { from: dayOf(day), to: dayOf(day) } };
      const known = found.get(one.id) ?? own;
      found.set(one.id, { ...own, days: daysOf([known, own]) ?? own.days, asOf: Math.max(known.asOf, own.asOf) });
    }
  }
  return inOrder([...found.values()]);
}

/** Sums of a group's days and states. Of a day's states each counts its orders: within a state its own count. */
interface Parts {
  readonly range: DayRange;
  readonly sums: readonly { readonly day: number; readonly state: string; readonly sums: EarningsSums }[];
  readonly orders: readonly { readonly day: number; readonly orders: number }[];
}

const least = (list: readonly number[]): number => list.reduce((found, each) => (each < found ? each : found));
const most = (list: readonly number[]): number => list.reduce((found, each) => (each > found ? each : found));

const sumOf = ({ sums, orders }: Parts): EarningsSums => ({
  ...sums.map((one) => one.sums).reduce(addSums, NO_SUMS),
  orders: orders.reduce((sum, one) => sum + one.orders, 0),
});

/** The parts of each key of a dimension. */
function split({ range, sums, orders }: Parts, dimension: EarningsDimension, period: DayRange): ReadonlyMap<string, Parts> {
  const keys = new Map<number, string>();
  const keyOf = (day: number): string => {
    const key = keys.get(day) ?? (isTime(dimension) ? timeKey(dimension, alignedDay(dayOf(day), range, period)) : '');
    keys.set(day, key);
    return key;
  };
  const found = new Map<
    string,
    { readonly range: DayRange; readonly sums: Parts['sums'][number][]; readonly orders: Parts['orders'][number][] }
  >();
  const at = (key: string) => {
    const known = found.get(key) ?? { range, sums: [], orders: [] };
    found.set(key, known);
    return known;
  };
  for (const one of sums) at(isTime(dimension) ? keyOf(one.day) : one.state).sums.push(one);
  if (isTime(dimension)) for (const one of orders) at(keyOf(one.day)).orders.push(one);
  else for (const parts of found.values()) parts.orders.push(...parts.sums.map((one) => ({ day: one.day, orders: one.sums.orders })));
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
    const mine = parts.get(key) ?? { ...own, sums: [], orders: [] };
    const theirs = before && (before.get(key) ?? { range: question.period, sums: [], orders: [] });
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
