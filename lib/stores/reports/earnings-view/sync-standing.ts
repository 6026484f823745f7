import { useCallback } from 'react';
import { addDays, type Day } from '#lib/domain/day';
import type { Failure, FailureCode } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import type { DayRange, EarningsAccount, MissingDays } from '#lib/domain/reports/earnings/question';
import type { CommissionColumn } from '#lib/domain/reports/files/layouts/commission';
import { sourceOfDay } from '#lib/domain/reports/sources/source-of-day';
import { answeredDays } from '#lib/domain/reports/sync/plan';
import { ok, type Result } from '#lib/domain/result';
import { startOfDay } from '#lib/domain/time/start-of-day';
import type { ImportRow } from '#lib/records/reports/imports/import-rows';
import { allImports } from '#lib/records/reports/imports/imports';
import { earningsSync, holesOf } from '#lib/records/reports/sync-days';
import { useLive } from '#lib/stores/shell/use-live';

export interface EarningsHole {
  readonly from: Day;
  readonly to: Day;
  readonly code: FailureCode;
  readonly accountId: string;
}

/** How well the days of a market's accounts are known. */
export interface SyncStanding {
  /** Days that all accounts have an answer or a file for. */
  readonly known: ReadonlySet<Day>;
  readonly holes: readonly EarningsHole[];
  /** Conversions that were answered and are in no sum: they could not be read, or do not tell what they bring. Of days that count from the API. */
  readonly unread: ReadonlyMap<Day, number>;
  /** When the last sync ended, or the newest file was made where there is none, Unix ms; of several accounts the one longest ago. Null: neither. */
  readonly endedAt: number | null;
  /** Whether a day was ever answered, or is in a file. */
  readonly hasDays: boolean;
  /** What files tell; null: there is none. */
  readonly files: FilesStanding | null;
}

export interface FilesStanding {
  /** Days that count from files. */
  readonly days: ReadonlySet<Day>;
  /** When the newest was made, Unix ms. */
  readonly asOf: number;
  /** First and last day of any; null: none has one. */
  readonly span: DayRange | null;
  /** Files that do not tell all that sums are made of, the oldest first. */
  readonly lacking: readonly LackingFile[];
}

/** Some lines or all have nothing in the place of what these columns (meanings of the commission report) would tell. */
export interface LackingFile {
  readonly name: string;
  readonly days: DayRange;
  readonly columns: readonly CommissionColumn[];
}

/** Columns that sums are made of. What was given back is nothing where it is not told, and commissions follow from each other. */
const SUMMED = ['quantity', 'purchaseValue', 'itemShopeeRate', 'itemSellerRate', 'mcnFee'] as const satisfies readonly CommissionColumn[];
/** Any of them tells what a line brings; the first is named where there is none. */
const EARNED = [
  'netCommission',
  'itemTotalCommission',
  'itemShopeeCommission',
  'orderTotalCommission',
] as const satisfies readonly CommissionColumn[];

const TABLES = ['reportDays', 'reportSyncs', 'imports'] as const;

/** Which days of these accounts are known, live; null until it has been read. */
export function useSyncStanding(accounts: readonly EarningsAccount[]): { standing: SyncStanding | null; failure: Failure | null } {
  const of = accounts.map(({ id }) => id).join(' ');
  const read = useCallback(() => standingOf(of.split(' ')), [of]);
  const { value, failure } = useLive(TABLES, read, of);
  return { standing: value, failure };
}

async function standingOf(accountIds: readonly string[]): Promise<Result<SyncStanding>> {
  const counts = new Map<Day, number>();
  const holes: EarningsHole[] = [];
  const unread = new Map<Day, number>();
  let hasDays = false;
  let endedAt: number | null = Number.POSITIVE_INFINITY;
  const imports = await allImports();
  if (!imports.ok) return imports;
  const all: ImportRow[] = [];
  const fileDays = new Set<Day>();
  for (const accountId of accountIds) {
    const sync = await earningsSync(accountId);
    if (!sync.ok) return sync;
    const files = imports.value.filter((row) => row.accountId === accountId && row.kind === 'commission' && row.state === 'ready');
    if (files.length > 0 || sync.value.days.some(({ asOf, hole }) => asOf !== null || hole?.code === 'recordsDamaged')) hasDays = true;
    // What was damaged since it was answered is not known any more.
    const own = new Set(sync.value.days.flatMap(({ day, asOf, hole }) => (asOf === null || hole?.code === 'recordsDamaged' ? [] : [day])));
    all.push(...files);
    const fromFiles = new Set(daysFromFiles(files, new Map(sync.value.days.map(({ day, asOf }) => [day, asOf]))));
    for (const day of fromFiles) fileDays.add(dayOf(day));
    for (const { day, unread: own } of sync.value.days)
      if (own > 0 && !fromFiles.has(day)) unread.set(dayOf(day), (unread.get(dayOf(day)) ?? 0) + own);
    for (const { first, last } of files) if (first !== null && last !== null) for (let day = first; day <= last; day++) own.add(day);
    for (const day of own) counts.set(dayOf(day), (counts.get(dayOf(day)) ?? 0) + 1);
    for (const { from, to, code } of holesOf(sync.value.days)) holes.push({ from: dayOf(from), to: dayOf(to), code, accountId });
    const ended = sync.value.sync.endedAt ?? files.reduce<number | null>((newest, { asOf }) => Math.max(newest ?? 0, asOf), null);
    endedAt = ended === null || endedAt === null ? null : Math.min(endedAt, ended);
  }
  const known = new Set([...counts].flatMap(([day, count]) => (count === accountIds.length ? [day] : [])));
  const files =
    all.length > 0 ? { days: fileDays, asOf: Math.max(...all.map(({ asOf }) => asOf)), span: spanOf(all), lacking: lackingOf(all) } : null;
  return ok({ known, holes, unread, endedAt, hasDays, files });
}

/** Of the days that files have, those of which they know more than the API. @param asked day → when (Unix ms) the API was asked */
function daysFromFiles(files: readonly ImportRow[], asked: ReadonlyMap<number, number | null>): readonly number[] {
  const made = new Map<number, { readonly file: number; readonly end: number }>();
  for (const { first, last, asOf, market } of files)
    for (let day = first ?? 0; day <= (last ?? -1); day++)
      made.set(day, { file: Math.max(asOf, made.get(day)?.file ?? 0), end: startOfDay(day + 1, MARKETS[market].timeZone) });
  return [...made].flatMap(([day, { file, end }]) => (sourceOfDay({ api: asked.get(day) ?? null, file, end }) === 'file' ? [day] : []));
}

function spanOf(files: readonly ImportRow[]): DayRange | null {
  const [firsts, lasts] = [files.flatMap(({ first }) => first ?? []), files.flatMap(({ last }) => last ?? [])];
  return firsts.length > 0 ? { from: dayOf(Math.min(...firsts)), to: dayOf(Math.max(...lasts)) } : null;
}

const lackingOf = (files: readonly ImportRow[]): readonly LackingFile[] =>
  [...files]
    .sort((one, other) => one.asOf - other.asOf)
    .flatMap(({ name, first, last, missing, untold = [] }) => {
      const isGone = (column: CommissionColumn): boolean => missing.includes(column);
      const columns = [
        ...(EARNED.every(isGone) ? [EARNED[0]] : []),
        ...SUMMED.filter((column) => isGone(column) || untold.includes(column)),
      ];
      return columns.length > 0 && first !== null && last !== null
        ? [{ name, days: { from: dayOf(first), to: dayOf(last) }, columns }]
        : [];
    });

/** Whether all that was bought on a day has been read. While that is unknown, nothing counts as missing. */
export const knownDays =
  (standing: SyncStanding | null) =>
  (day: Day): boolean =>
    standing === null || standing.known.has(day);

export interface ShownHole extends EarningsHole {
  /** Whether Shopee answers for its days no more: what is stored of them is all there is. */
  readonly gone: boolean;
}

/**
 * What is missing of the days that are shown.
 *
 * @param missing days of which lines are damaged, as the figures themselves tell: nothing may have noted it yet
 */
export function holesIn(
  standing: SyncStanding | null,
  missing: readonly MissingDays[],
  { from, to }: DayRange,
  today: Day,
): readonly ShownHole[] {
  const noted = standing?.holes ?? [];
  const isNoted = (one: MissingDays) =>
    noted.some((hole) => hole.accountId === one.accountId && hole.from <= one.from && hole.to >= one.to);
  const found: EarningsHole[] = [];
  for (const one of missing.filter((each) => !isNoted(each))) {
    const last = found.at(-1);
    if (last && last.accountId === one.accountId && addDays(last.to, 1) === one.from) found[found.length - 1] = { ...last, to: one.to };
    else found.push({ ...one, code: 'recordsDamaged' });
  }
  const first = dayOf(answeredDays(dayNumber(today), null).from);
  return [...noted, ...found]
    .filter((hole) => hole.from <= to && hole.to >= from)
    .flatMap((hole) => [
      ...(hole.from < first ? [{ ...hole, to: hole.to < first ? hole.to : addDays(first, -1), gone: true }] : []),
      ...(hole.to >= first ? [{ ...hole, from: hole.from < first ? first : hole.from, gone: false }] : []),
    ]);
}
