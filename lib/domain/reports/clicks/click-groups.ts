import { addDays } from '#lib/domain/day';
import { dayOf, timeKey } from '#lib/domain/reports/earnings/periods';
import type { DayRange, Earnings, EarningsDimension, EarningsGroup } from '#lib/domain/reports/earnings/question';
import type { ClickCounts } from './clicks';

/** By what clicks are known: a click report has a day and sub ids, and nothing of what was bought. */
const CLICK_DIMENSIONS = ['preset', 'subIds', 'subId1', 'subId2', 'subId3', 'subId4', 'subId5', 'day', 'week', 'month'] as const;
type ClickDimension = (typeof CLICK_DIMENSIONS)[number];

export const hasClicks = (by: readonly EarningsDimension[]): by is readonly ClickDimension[] =>
  by.every((dimension) => (CLICK_DIMENSIONS as readonly EarningsDimension[]).includes(dimension));

/** Clicks, and what was bought on the same days. Of every level clicks and what was earned add up to the group above. */
export interface ClickFigures {
  readonly clicks: number;
  /** Different orders, and their net with what may yet come. */
  readonly orders: number;
  readonly earned: bigint;
}

export interface ClickGroup extends ClickFigures {
  /** Key of a group of the next level → its clicks. */
  readonly groups: ReadonlyMap<string, ClickGroup>;
}

/** Clicks of the groups of a question. */
export interface ClicksOfPeriod {
  /** The days that were asked for: those that a click report of every account covers, and the others. */
  readonly covered: readonly DayRange[];
  readonly missing: readonly DayRange[];
  /** First and last day that are covered, asked or not; null: none is. */
  readonly span: DayRange | null;
  /** Names of the click reports, the newest first. */
  readonly files: readonly string[];
  readonly all: ClickGroup;
}

interface Node {
  clicks: number;
  orders: number;
  earned: bigint;
  readonly groups: Map<string, Node>;
}
const empty = (): Node => ({ clicks: 0, orders: 0, earned: 0n, groups: new Map() });

/**
 * @param days that are covered, of all accounts
 * @param presets joined sub ids → preset, as in the question
 * @param earned of these days alone, by the same dimensions, without a limit; null: nothing was bought
 */
export function clickGroups(
  accounts: readonly ClickCounts[],
  days: readonly number[],
  by: readonly ClickDimension[],
  presets: ReadonlyMap<string, string>,
  earned: Pick<Earnings, 'total' | 'groups'> | null,
): ClickGroup {
  const all = empty();
  for (const counts of accounts)
    for (const day of days)
      for (const [subIds, clicks] of counts.days.get(day) ?? []) {
        let node = all;
        node.clicks += clicks;
        for (const dimension of by) {
          node = below(node, keyOf(dimension, subIds, day, presets));
          node.clicks += clicks;
        }
      }
  if (!earned) return all;
  take(all, earned.total);
  takeGroups(all, earned.groups);
  return all;
}

function takeGroups(above: Node, groups: readonly EarningsGroup[]): void {
  for (const { key, sums, groups: parts } of groups) {
    const node = below(above, key);
    take(node, sums);
    takeGroups(node, parts);
  }
}

function take(node: Node, { orders, net, pending }: Earnings['total']): void {
  node.orders = orders;
  node.earned = net + pending;
}

function below(node: Node, key: string): Node {
  const known = node.groups.get(key) ?? empty();
  node.groups.set(key, known);
  return known;
}

function keyOf(dimension: ClickDimension, subIds: string, day: number, presets: ReadonlyMap<string, string>): string {
  if (dimension === 'subIds') return subIds;
  if (dimension === 'preset') return presets.get(subIds) ?? '';
  if (dimension === 'day' || dimension === 'week' || dimension === 'month') return timeKey(dimension, dayOf(day));
  return subIds.split('-')[Number(dimension.slice(-1)) - 1] ?? '';
}

/** Days as ranges, each as long as can be. @param days in their order */
export function rangesOf(days: readonly number[]): readonly DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of days.map(dayOf)) {
    const last = ranges.at(-1);
    if (last && addDays(last.to, 1) === day) ranges[ranges.length - 1] = { ...last, to: day };
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}

/** What one click brought, whole units rounded down; null: there was none. */
export const perClick = ({ clicks, earned }: ClickFigures): bigint | null => (clicks > 0 ? earned / BigInt(clicks) : null);

/** Orders of 10,000 clicks, rounded; null: there was none. */
export const conversionOf = ({ clicks, orders }: ClickFigures): number | null =>
  clicks > 0 ? Math.round((orders * 10_000) / clicks) : null;
