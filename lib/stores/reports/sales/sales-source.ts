import { MARKETS, type MarketCode } from '#lib/domain/market';
import { type Bill, billStatus, inUnitOfLines, sumOf } from '#lib/domain/reports/bills/bill';
import { billsOfRows, fromFile } from '#lib/domain/reports/bills/from-file';
import { fromSold } from '#lib/domain/reports/bills/from-sold';
import { monthInZone, monthNumber } from '#lib/domain/reports/bills/month-in-zone';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { inWholeUnits, unitOfColumns, unitOfValues } from '#lib/domain/reports/bills/value-unit';
import { newestRows } from '#lib/domain/reports/files/file-rows';
import type { DayRange, KnownDay } from '#lib/domain/reports/sync/plan';
import { ok, type Result } from '#lib/domain/result';
import type { BillRow } from '#lib/records/reports/bills/bill-rows';
import { billLines, billsOf } from '#lib/records/reports/bills/bills';
import { soldLinesAs } from '#lib/records/reports/conversions/sold-lines';
import { allImports, rowsOfImports } from '#lib/records/reports/imports/imports';
import { soldSync } from '#lib/records/reports/sync-days';
import type { SalesPlace } from './place';

/** A bill, and where it is from. */
export interface ShownBill extends Bill {
  readonly source: Bill['source'];
  readonly from: 'api' | 'file';
  /** When (Unix ms) it was read, or its file was made. */
  readonly readAt: number;
  /** How its lines are known; null: they were not read. */
  readonly lines: { readonly count: number; readonly complete: boolean; readonly unread: number; readonly failure: string | null } | null;
}

/** All bills of a place in whole units, the newest month first; those of the API before those of files. */
export const billsOfPlace = (place: SalesPlace): Promise<Result<readonly ShownBill[]>> =>
  billsIn(place, ({ lines }) => lines?.commission ?? 0);

/** The same, in the unit in which each bill was told. */
export const billsAsTold = (place: SalesPlace): Promise<Result<readonly ShownBill[]>> => billsIn(place, () => 0);

/** @param linesOf what the lines of a bill come to, which tells its unit: a list and a bill's own page say the same amounts */
async function billsIn(place: SalesPlace, linesOf: (row: BillRow) => number): Promise<Result<readonly ShownBill[]>> {
  const api = place.accountId === null ? ok([]) : await billsOf(place.accountId);
  if (!api.ok) return api;
  const files = await fileBills(place.market);
  if (!files.ok) return files;
  const { currencyDigits } = MARKETS[place.market];
  const shown = (row: BillRow) => ({ ...shownBill(row), ...inUnitOfLines(shownBill(row), BigInt(linesOf(row)), currencyDigits).bill });
  return ok([...api.value.map(shown), ...files.value.map(({ bill }) => bill)].sort((one, other) => other.month - one.month));
}

/** A bill's lines as they came, not in any unit yet. */
export async function linesOfBill(
  place: SalesPlace,
  bill: ShownBill,
): Promise<Result<{ readonly lines: readonly SaleLine[]; readonly damaged: boolean }>> {
  const monthOf = monthInZone(MARKETS[place.market].timeZone);
  if (bill.from === 'api') {
    const stored = await billLines(place.accountId ?? '', bill.id);
    return stored.ok ? ok({ lines: stored.value.lines.map((line) => fromSold(line, monthOf)), damaged: stored.value.damaged }) : stored;
  }
  const files = await fileBills(place.market);
  if (!files.ok) return files;
  const rows = files.value.find(({ bill: { id } }) => id === bill.id)?.rows ?? [];
  return ok({ lines: rows.map((row) => fromFile({ row }, monthOf)), damaged: false });
}

export interface PlaceLines {
  /** In whole units of the currency. */
  readonly lines: readonly SaleLine[];
  readonly from: 'api' | 'file';
  /** Days (since 1970) that are known; null: nobody tells. */
  readonly known: ReadonlySet<number> | null;
  /** How well each of them is known. */
  readonly days: readonly KnownDay[];
}

/** What affiliates sold in orders placed in some days. Files speak only where the API has nothing: two sources are never mixed. */
export async function linesOfPlace({ market, accountId }: SalesPlace, range?: DayRange): Promise<Result<PlaceLines>> {
  const { timeZone, currencyDigits } = MARKETS[market];
  const monthOf = monthInZone(timeZone);
  if (accountId !== null) {
    const [sold, sync] = await Promise.all([soldLinesAs(accountId, range, (line) => fromSold(line, monthOf)), soldSync(accountId)]);
    if (!sold.ok) return sold;
    if (!sync.ok) return sync;
    const damaged = new Set(sold.value.damage.days);
    const days = sync.value.days.filter(({ day, asOf }) => asOf !== null && !sold.value.damage.anyDay && !damaged.has(day));
    const known = new Set(days.map(({ day }) => day));
    // The unit is that of all lines: few, as those of some days, may all have a capped commission.
    const { segments, live } = sold.value.columns;
    const { unit } = unitOfColumns(segments, live, currencyDigits);
    if (sync.value.days.length > 0 || sold.value.lines.length > 0)
      return ok({ lines: inWholeUnits(sold.value.lines, unit, currencyDigits), from: 'api', known, days });
  }
  const rows = await fileRows(market, 'sellerConversions');
  if (!rows.ok) return rows;
  // A shop that was never read, and no file: nothing is known of any day.
  if (accountId !== null && rows.value.length === 0) return ok({ lines: [], from: 'api', known: new Set(), days: [] });
  const all = rows.value.map((row) => fromFile({ row }, monthOf));
  const lines = all.filter(({ day }) => !range || day === 0 || (day >= range.from && day <= range.to));
  return ok({ lines: inWholeUnits(lines, unitOfValues(all, currencyDigits).unit, currencyDigits), from: 'file', known: null, days: [] });
}

/** Changes with whatever is told of a place. */
export const SALES_TABLES = [
  ...(['reportState', 'reportDays', 'bills', 'billLines', 'imports', 'importRows', 'costs', 'products'] as const),
  ...(['affiliates', 'affiliateNotes', 'campaigns', 'campaignDetails', 'performanceDays'] as const),
];

const shownBill = (row: BillRow): ShownBill => ({
  id: row.billId,
  month: monthNumber(row.month),
  period: '',
  source: row.source,
  paidBy: row.payment,
  status: billStatus(row.online?.status ?? null),
  total: row.offline.length > 0 ? sumOf(row.offline.map(({ total }) => total)) : (row.online?.total ?? null),
  deducted: row.online?.deducted ?? null,
  credit: row.offline.length > 0 ? sumOf(row.offline.map(({ credit }) => credit)) : (row.online?.credit ?? null),
  left: row.online?.pending ?? null,
  months: row.offline.map(({ orderMonth, total, commission, afterTax, credit }) => ({
    month: orderMonth === null ? 0 : monthNumber(orderMonth),
    ...{ total, beforeTax: commission, afterTax, credit },
  })),
  from: 'api',
  readAt: row.readAt,
  lines: row.lines && {
    count: row.lines.lines,
    complete: row.lines.asOf !== 0,
    unread: row.lines.unread,
    failure: row.lines.failure,
  },
});

async function fileBills(market: MarketCode): Promise<Result<readonly { readonly bill: ShownBill; readonly rows: readonly SaleRow[] }[]>> {
  const files = await importsOf(market, 'sellerBill');
  if (!files.ok) return files;
  const rows = newestRows(files.value.map(({ import: { asOf }, rows: own }) => ({ asOf, rows: own })));
  const readAt = files.value.reduce((last, { import: { asOf } }) => Math.max(last, asOf), 0);
  return ok(
    billsOfRows(rows).map(({ bill, rows: own }) => ({
      bill: { ...bill, from: 'file', readAt, lines: { count: own.length, complete: true, unread: 0, failure: null } },
      rows: own,
    })),
  );
}
type SaleRow = ReturnType<typeof newestRows>[number];

async function fileRows(market: MarketCode, kind: 'sellerConversions'): Promise<Result<readonly SaleRow[]>> {
  const files = await importsOf(market, kind);
  return files.ok ? ok(newestRows(files.value.map(({ import: { asOf }, rows }) => ({ asOf, rows })))) : files;
}

/** A seller's files name no shop: those of the market, whatever account they were put to. */
async function importsOf(market: MarketCode, kind: 'sellerBill' | 'sellerConversions') {
  const all = await allImports();
  if (!all.ok) return all;
  const owners = new Set(all.value.filter((row) => row.market === market && row.kind === kind).map(({ accountId }) => accountId));
  return rowsOfImports([...owners], kind);
}
