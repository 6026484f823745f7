import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { type LeftOut, type SaleSums, sumsOfAll } from '#lib/domain/reports/bills/sale-sums';
import { filterSales, type SaleFilter } from '#lib/domain/reports/conversions/sale-filter';
import { type SaleGroup, type SaleGroupBy, saleGroups } from '#lib/domain/reports/conversions/sale-groups';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import { ok, type Result } from '#lib/domain/result';
import { campaignNames } from '#lib/records/targeted/campaign-names';
import { type DaysKnown, dayIn, daysKnown } from './days-known';
import type { SalesPlace } from './place';
import { linesOfPlace, type PlaceLines } from './sales-source';

export interface SalesQuestion {
  readonly place: SalesPlace;
  readonly filter: SaleFilter;
  readonly groups: SaleGroupBy;
  /** The present day by the page's word for it, since 1970: a worker does not know how far this computer's clock is off. */
  readonly today: number;
}

/** What affiliates sold by a filter. */
export interface SalesAnswered extends DaysKnown {
  /** Of what counts: neither cancelled, turned down nor unpaid. */
  readonly total: SaleSums;
  /** What the filter found besides, by why it does not count. */
  readonly leftOut: Readonly<Record<LeftOut, SaleSums>>;
  readonly groups: readonly SaleGroup[];
  /** Lines that the filter found, whatever became of them. */
  readonly lines: number;
  readonly from: PlaceLines['from'];
  /** Words that occur in the period: what may be chosen. */
  readonly channels: readonly string[];
  readonly orderTypes: readonly string[];
}

/** So many lines of a period are listed, the newest: more, nobody reads one by one. A file has all of them. */
export const MOST_LINES = 50_000;

export async function salesOfPlace({ place, filter, groups, today }: SalesQuestion): Promise<Result<SalesAnswered>> {
  const found = await linesOfPlace(place, rangeOf(filter));
  if (!found.ok) return found;
  const { lines, from, known, days } = found.value;
  const campaigns = groups === 'campaign' && place.accountId !== null ? await campaignNames(place.accountId) : ok(new Map());
  if (!campaigns.ok) return campaigns;
  const own = filterSales(lines, filter, dayIn(place));
  const words = (of: (line: SaleLine) => string) => [...new Set(lines.map(of))].filter((word) => word !== '').sort();
  const { sold, ...leftOut } = sumsOfAll(own);
  return ok({
    total: sold,
    leftOut,
    groups: saleGroups(own, groups, campaigns.value),
    lines: own.length,
    from,
    ...daysKnown(known, rangeOf(filter), today, days),
    channels: words(({ channel }) => channel),
    orderTypes: words(({ orderType }) => orderType),
  });
}

/** The lines of a filter, the newest order first. @param most so many of them */
export async function salesLines(
  { place, filter }: Pick<SalesQuestion, 'place' | 'filter'>,
  most = MOST_LINES,
): Promise<Result<readonly SaleLine[]>> {
  const found = await linesOfPlace(place, rangeOf(filter));
  if (!found.ok) return found;
  const own = filterSales(found.value.lines, filter, dayIn(place));
  return ok(own.toSorted((one, other) => other.placed - one.placed || (one.orderId < other.orderId ? 1 : -1)).slice(0, most));
}

/** An order is concluded so many days after it was placed, at most. */
const LONGEST_WAY = 100;

/** The days on which lines of a filter may have been placed. */
const rangeOf = ({ by, from, to }: SaleFilter): DayRange => ({ from: by === 'placed' ? from : from - LONGEST_WAY, to });
