import type { FileRow } from '#lib/domain/reports/imports/file-rows';

/** Clicks of five sub ids, joined by "-" as a link is told from others in a report ("shoes-nov---"). */
export interface SubIdClicks {
  readonly subIds: string;
  /** Day (since 1970) → clicks. */
  readonly days: ReadonlyMap<number, number>;
  readonly clicks: number;
}

export interface ClickCounts {
  readonly bySubIds: readonly SubIdClicks[];
  readonly referrers: ReadonlyMap<string, number>;
  readonly regions: ReadonlyMap<string, number>;
  readonly clicks: number;
  /** Days that the files cover: from the first to the last click of each file. */
  readonly covered: ReadonlySet<number>;
}

/** @param files days of each click file, and its rows; a click is counted once, whatever files it stands in */
export function countClicks(
  files: readonly { readonly first: number | null; readonly last: number | null }[],
  rows: readonly FileRow['row'][],
): ClickCounts {
  const bySubIds = new Map<string, { days: Map<number, number>; clicks: number }>();
  const [referrers, regions] = [new Map<string, number>(), new Map<string, number>()];
  for (const row of rows) {
    const subIds = joined(String(row['subIds'] ?? ''));
    const own = bySubIds.get(subIds) ?? { days: new Map(), clicks: 0 };
    bySubIds.set(subIds, own);
    own.clicks += 1;
    const day = row['clickTimeDay'];
    if (typeof day === 'number') own.days.set(day, (own.days.get(day) ?? 0) + 1);
    add(referrers, String(row['referrer'] ?? ''));
    add(regions, String(row['clickRegion'] ?? ''));
  }
  const covered = new Set<number>();
  for (const { first, last } of files) if (first !== null && last !== null) for (let day = first; day <= last; day++) covered.add(day);
  return {
    bySubIds: [...bySubIds]
      .map(([subIds, own]) => ({ subIds, ...own }))
      .sort((one, other) => other.clicks - one.clicks || (one.subIds < other.subIds ? -1 : 1)),
    referrers,
    regions,
    clicks: rows.length,
    covered,
  };
}

/** No sub ids at all are written as nothing, as "--" or as "----". */
const joined = (text: string): string => (text === '' || text === '--' ? '----' : text);

const add = (counts: Map<string, number>, word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);

/** What lines with these sub ids brought on the days that click files cover. */
export interface SubIdEarnings {
  readonly subIds: string;
  readonly day: number;
  readonly orders: number;
  /** Net that is paid or may yet come, as in `ReportLine`. */
  readonly net: bigint;
}

export interface ClickYield {
  readonly subIds: string;
  readonly clicks: number;
  readonly orders: number;
  readonly net: bigint;
  /** Net of one click, whole units rounded down; null: no click. */
  readonly perClick: bigint | null;
  /** Orders of 10,000 clicks, rounded; null: no click. */
  readonly conversion: number | null;
}

/** Earnings per click and conversion rate of each sub id, over days that click files cover alone: of others no click is known. */
export function clickYields(counts: ClickCounts, earnings: readonly SubIdEarnings[]): readonly ClickYield[] {
  const found = new Map(counts.bySubIds.map(({ subIds, clicks }) => [subIds, { subIds, clicks, orders: 0, net: 0n }]));
  for (const { subIds, day, orders, net } of earnings) {
    if (!counts.covered.has(day)) continue;
    const own = found.get(subIds) ?? { subIds, clicks: 0, orders: 0, net: 0n };
    found.set(subIds, { ...own, orders: own.orders + orders, net: own.net + net });
  }
  return [...found.values()].map((own) => ({
    ...own,
    perClick: own.clicks > 0 ? own.net / BigInt(own.clicks) : null,
    conversion: own.clicks > 0 ? Math.round((own.orders * 10_000) / own.clicks) : null,
  }));
}
