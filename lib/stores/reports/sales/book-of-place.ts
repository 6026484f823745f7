import type { ProfitTerms } from '#lib/domain/rates/profit-terms';
import { seriesName } from '#lib/domain/reports/performance/series';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import { ok, type Result } from '#lib/domain/result';
import { affiliateBook, type BookRow, type BookSources } from '#lib/domain/targeted/book/book';
import { last30Days, numberAt, performanceNames } from '#lib/records/reports/performance/performance';
import { bookRows } from '#lib/records/targeted/book';
import type { SalesPlace } from './place';
import { profitScope } from './profit-of-place';
import { linesOfPlace } from './sales-source';

export interface BookQuestion {
  readonly place: SalesPlace;
  readonly range: DayRange;
  /** Days since 1970, by the market's calendar. */
  readonly today: number;
  readonly terms: ProfitTerms;
}

/** The affiliates of a place: see `affiliateBook`. Runs in the worker of the pages. */
export async function bookOfPlace({ place, range, today, terms }: BookQuestion): Promise<Result<readonly BookRow[]>> {
  const [lines, sources, scope] = await Promise.all([linesOfPlace(place), sourcesOf(place.accountId), profitScope(place, terms)]);
  if (!lines.ok) return lines;
  if (!sources.ok) return sources;
  if (!scope.ok) return scope;
  const { categoryNames, ...told } = sources.value;
  const rows = affiliateBook(lines.value.lines, told, scope.value, { range, today });
  // Order lines tell ids, files tell names.
  const named = ({ categories }: BookRow) => categories.map((one) => categoryNames.get(one) ?? one);
  return ok(rows.map((row) => ({ ...row, categories: named(row) })));
}

const SERIES = seriesName({ level: 'affiliate', orderType: 'PlacedOrder', channel: 'AllChannel' });

async function sourcesOf(accountId: string | null): Promise<Result<BookSources & { readonly categoryNames: ReadonlyMap<string, string> }>> {
  if (accountId === null)
    return ok({ names: new Map(), notes: [], campaigns: [], performance: new Map(), recommended: new Map(), categoryNames: new Map() });
  const [rows, names, read] = await Promise.all([
    bookRows(accountId),
    performanceNames(accountId, 'affiliate'),
    last30Days(accountId, SERIES),
  ]);
  if (!rows.ok) return rows;
  if (!names.ok) return names;
  if (!read.ok) return read;
  const { affiliates, notes, campaigns, categories } = rows.value;
  const window = read.value;
  return ok({
    categoryNames: new Map(categories.map(({ categoryId, name }) => [categoryId, name])),
    notes,
    campaigns,
    names: new Map([
      ...[...names.value].map(([id, { name, username }]) => [id, { name: name || null, username: username || null }] as const),
      ...affiliates.map(({ affiliateId, name, userName }) => {
        const before = names.value.get(affiliateId);
        return [affiliateId, { name: name ?? (before?.name || null), username: userName ?? (before?.username || null) }] as const;
      }),
    ]),
    recommended: new Map(affiliates.flatMap(({ affiliateId, recommended }) => (recommended === null ? [] : [[affiliateId, recommended]]))),
    performance: new Map(
      window?.ids.map((id, at) => [id, { clicks: numberAt(window, 'clicks', at), newBuyers: numberAt(window, 'newBuyers', at) }]),
    ),
  });
}
