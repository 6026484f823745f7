import { type ClickFigures, type ClickGroup, conversionOf, perClick } from '#lib/domain/reports/clicks/click-groups';
import { NO_SUMS } from '#lib/domain/reports/earnings/measures';
import type { Earnings, EarningsFilter, EarningsGroup, RestOfGroups } from '#lib/domain/reports/earnings/question';

/** A group with its clicks, or one that has clicks and no orders. */
export interface ClickedGroup extends Omit<EarningsGroup, 'groups' | 'rest' | 'only'> {
  /** Null: there is no line to open. */
  readonly only: EarningsFilter | null;
  /** Left out: not known. */
  readonly clicks?: ClickFigures;
  readonly groups: readonly ClickedGroup[];
  readonly rest: ClickedRest | null;
}
export interface ClickedRest extends RestOfGroups {
  readonly clicks?: ClickFigures;
}
export interface ClickedGroups {
  readonly groups: readonly ClickedGroup[];
  readonly rest: ClickedRest | null;
}

export const CLICK_COLUMNS = ['clicks', 'conversion', 'perClick'] as const;
export type ClickColumn = (typeof CLICK_COLUMNS)[number];
export const isClickColumn = (id: string): id is ClickColumn => (CLICK_COLUMNS as readonly string[]).includes(id);

export interface ClickedOptions {
  /** Whether groups are compared with those before. */
  readonly compared: boolean;
  /** The most groups of a level. */
  readonly limit: number;
  /** Null: as the earnings are. */
  readonly order: { readonly by: ClickColumn; readonly down: boolean } | null;
}

/**
 * Puts clicks beside what was earned. Groups of which there are clicks alone stand behind the others; what a level has beyond its limit is the
 * rest: the clicks of each level add up to those of the group above.
 */
export function withClicks(
  { groups, rest }: Pick<Earnings, 'groups' | 'rest'>,
  clicks: ClickGroup,
  options: ClickedOptions,
): ClickedGroups {
  const known = new Set(groups.map(({ key }) => key));
  const own = groups.map((group): ClickedGroup => {
    const found = clicks.groups.get(group.key) ?? NO_CLICKS;
    return { ...group, clicks: found, ...withClicks(group, found, options) };
  });
  const others = [...clicks.groups].filter(([key, found]) => !known.has(key) && found.clicks > 0);
  // Beyond a limit one cannot tell what has no orders from what is left out: all of it is the rest.
  const alone = rest ? [] : byClicks(others).slice(0, Math.max(0, options.limit - own.length));
  const shown = [...own, ...alone.map(([key, found]) => clickedAlone(key, found, options))];
  const left = others.length - alone.length;
  const sums = rest?.sums ?? NO_SUMS;
  const count = rest?.count ?? left;
  return {
    groups: inOrder(shown, options.order),
    rest: count > 0 ? { count, sums, clicks: lessGroups(clicks, shown) } : null,
  };
}

function clickedAlone(key: string, found: ClickGroup, options: ClickedOptions): ClickedGroup {
  const before = options.compared ? NO_SUMS : null;
  const parts = withClicks({ groups: [], rest: null }, found, options);
  return { key, name: null, sums: NO_SUMS, before, only: null, clicks: found, ...parts };
}

const NO_CLICKS: ClickGroup = { clicks: 0, orders: 0, earned: 0n, groups: new Map() };

const byClicks = (groups: readonly (readonly [string, ClickGroup])[]) =>
  groups.toSorted(([one, { clicks }], [other, { clicks: most }]) => most - clicks || (one < other ? -1 : 1));

/** What a group has beside those that are shown. Its orders may be in a shown one as well. */
function lessGroups(all: ClickFigures, shown: readonly ClickedGroup[]): ClickFigures {
  const less = (sum: ClickFigures, { clicks = NO_CLICKS }: ClickedGroup): ClickFigures => ({
    clicks: sum.clicks - clicks.clicks,
    orders: Math.max(0, sum.orders - clicks.orders),
    earned: sum.earned - clicks.earned,
  });
  return shown.reduce(less, all);
}

function inOrder(groups: readonly ClickedGroup[], order: ClickedOptions['order']): readonly ClickedGroup[] {
  if (!order) return groups;
  const sign = order.down ? -1 : 1;
  return groups
    .map((group) => ({ group, figure: figureOf(group, order.by) }))
    .sort(({ figure: one }, { figure: other }) => {
      // What has none stands last, whatever the direction.
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return one === other ? 0 : one < other ? -sign : sign;
    })
    .map(({ group }) => group);
}

function figureOf({ clicks }: ClickedGroup, by: ClickColumn): bigint | number | null {
  if (!clicks) return null;
  if (by === 'clicks') return clicks.clicks;
  return by === 'conversion' ? conversionOf(clicks) : perClick(clicks);
}
