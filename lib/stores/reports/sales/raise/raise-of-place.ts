import { addDays, type Day } from '#lib/domain/day';
import { MARKETS } from '#lib/domain/market';
import type { ProfitTerms } from '#lib/domain/rates/profit-terms';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { seriesName } from '#lib/domain/reports/performance/series';
import { profitReport } from '#lib/domain/reports/profit/profit';
import { didItPay, type RaiseAnswer, raiseDays } from '#lib/domain/reports/raise/raise';
import { ok, type Result } from '#lib/domain/result';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { journalOf } from '#lib/records/rates/journal';
import { numberAt, performanceOf } from '#lib/records/reports/performance/performance';
import type { SalesPlace } from '#lib/stores/reports/sales/place';
import { dayOf, profitScope } from '#lib/stores/reports/sales/profit-of-place';
import { linesOfPlace } from '#lib/stores/reports/sales/sales-source';

export interface RaiseTask {
  readonly place: SalesPlace;
  readonly itemId: string;
  /** The day of the change, by the market's calendar. */
  readonly day: Day;
  readonly terms: ProfitTerms;
}

/** More changes than anybody makes in a month. */
const MOST_CHANGES = 20_000;
const number = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Whether a change of a product's rate paid, beside products of its category that were not changed. */
export async function raiseOfPlace({ place, itemId, day, terms }: RaiseTask): Promise<Result<RaiseAnswer>> {
  const { from, to } = raiseDays(day);
  const range = { from: number(from), to: number(to) };
  const { timeZone } = MARKETS[place.market];
  const accountId = place.accountId ?? '';
  const [lines, scope, journal, clicks] = await Promise.all([
    linesOfPlace(place, range),
    profitScope(place, terms),
    journalOf(accountId, startOfDay(range.to + 1, timeZone), MOST_CHANGES),
    performanceOf(accountId, seriesName({ level: 'product', orderType: 'PlacedOrder', channel: 'AllChannel' }), 'Day', range),
  ]);
  if (!lines.ok) return lines;
  if (!scope.ok) return scope;
  if (!journal.ok) return journal;
  const since = startOfDay(range.from, timeZone);
  const recent = journal.value.filter(({ at, outcome }) => at >= since && outcome !== 'refused');
  const changed = new Set(recent.flatMap((row) => row.itemId ?? []));
  const allChanged = recent.some((row) => row.itemId === null && row.what.endsWith('All'));
  const category = categoryOf(lines.value.lines.find((line) => line.itemId === itemId));
  const alike = lines.value.lines.filter((line) => category !== '' && categoryOf(line) === category && !changed.has(line.itemId));
  const told = new Map(
    clicks.ok
      ? clicks.value.map((window) => {
          const rows = new Map(window.ids.map((id, at) => [id, numberAt(window, 'clicks', at)]));
          return [window.day, { rows, complete: window.complete }];
        })
      : [],
  );
  return ok(
    didItPay({
      itemId,
      day,
      lines: lines.value.lines,
      dayOf,
      control: new Set(allChanged ? [] : alike.map((line) => line.itemId).filter((id) => id !== itemId)),
      knownTo: knownTo(lines.value.known, addDays(day, 1), to),
      hasFee: terms.fee > 0,
      profitOf: (own) => {
        const { missing, total } = profitReport(own, scope.value);
        return missing.products > 0 ? null : total.profit;
      },
      // A day that was read to its end and has no row of the product had no click on it; of one read in part nobody knows.
      clicksOf: (id, on) => {
        const { rows, complete = false } = told.get(number(on)) ?? {};
        return rows?.has(id) ? (rows.get(id) ?? null) : complete ? 0 : null;
      },
    }),
  );
}

/** The finest that is told. */
const categoryOf = (line: SaleLine | undefined): string => line?.category3 || line?.category2 || line?.category1 || '';

/** The last day after the change up to which every day is known; files know none. */
function knownTo(known: ReadonlySet<number> | null, from: Day, to: Day): Day | null {
  let last: Day | null = null;
  for (let day = from; day <= to && known?.has(number(day)); day = addDays(day, 1)) last = day;
  return last;
}
