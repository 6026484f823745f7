import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import type { FileRow } from '#lib/domain/reports/files/file-rows';
import { type AdName, matchName } from './match-spend';

/** What one name cost in some days: that of an ad, of a group of ads, or of a campaign, the narrowest that a file has. */
export interface Spend extends AdName {
  /** Which column has the name. */
  readonly level: (typeof LEVELS)[number];
  readonly from: number;
  readonly to: number;
  /** As in `ReportLine`, without tax. */
  readonly amount: number;
  /** Null: the file has none. */
  readonly clicks: number | null;
}
const LEVELS = ['adName', 'adSetName', 'campaignName'] as const;

export interface SpendFile {
  readonly name: string;
  /** Null: the file tells none. */
  readonly currency: string | null;
  readonly rows: readonly FileRow['row'][];
}

/**
 * Spend of a file that does not count. `currency`: another one than the earnings have. `unread`: rows without a name or days. `otherNames`: a
 * newer file tells the same days by other columns, so that nobody can say what stands in both. `sameDays`: a newer file has some of the days
 * of a row, which cannot be told apart.
 */
export interface LeftSpend {
  readonly file: string;
  readonly why: 'currency' | 'unread' | 'otherNames' | 'sameDays';
  readonly currency: string | null;
  readonly amount: bigint;
  /** First and last day; null: not known. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface CountedSpend {
  readonly rows: readonly Spend[];
  readonly left: readonly LeftSpend[];
}

/** Spend of all files, each day of a campaign once: as the newest file has it. @param files the newest first */
export function countSpend(files: readonly SpendFile[], currency: string): CountedSpend {
  const rows: Spend[] = [];
  const left: LeftSpend[] = [];
  const leave = ({ name, currency: own }: SpendFile, why: LeftSpend['why'], amount: number, days: Pick<Spend, 'from' | 'to'> | null) =>
    left.push({ file: name, why, currency: own, amount: BigInt(amount), from: days?.from ?? null, to: days?.to ?? null });
  const taken = takenDays();
  for (const file of files) {
    const kept: Spend[] = [];
    for (const row of file.rows) {
      const spend = spendOf(row);
      const amount = spend?.amount ?? row['spend'];
      if (file.currency !== null && file.currency !== currency) leave(file, 'currency', Number(amount ?? 0), spend);
      else if (!spend) {
        if (typeof amount === 'number' && amount !== 0) leave(file, 'unread', amount, null);
      } else {
        const { days, alike } = taken.of(spend);
        if (days === 0) kept.push(spend);
        else if (!alike) leave(file, 'otherNames', spend.amount, spend);
        else if (days <= spend.to - spend.from) leave(file, 'sameDays', spend.amount, spend);
      }
    }
    for (const spend of kept) taken.add(spend);
    rows.push(...kept);
  }
  return { rows, left };
}

/** A row whose name, cost and days are known; null: something of it is missing. */
export function spendOf(row: FileRow['row']): Spend | null {
  const text = (name: string): string => String(row[name] ?? '').trim();
  const number = (name: string): number | null => (typeof row[name] === 'number' ? row[name] : null);
  const level = LEVELS.find((name) => text(name) !== '');
  const amount = number('spend');
  const from = number('dayDay') ?? number('fromDay');
  const to = number('dayDay') ?? number('toDay') ?? from;
  if (level === undefined || amount === null || from === null || to === null || to < from) return null;
  const clicks = number('linkClicks') ?? number('uniqueLinkClicks');
  return { name: text(level), campaign: text('campaignName'), level, from, to, amount, clicks };
}

/** Days that newer files have, by what their rows are told apart by: the campaign where there is one, else the name in its column. */
function takenDays() {
  const own = new Map<string, Set<number>>();
  const ofLevel = new Map<string, Set<number>>();
  const levelOf = ({ campaign, level }: Spend): string => (campaign === '' ? level : 'campaignName');
  const keyOf = (spend: Spend): string => `${levelOf(spend)} ${spend.campaign || spend.name}`;
  const put = (map: Map<string, Set<number>>, key: string, { from, to }: Spend) => {
    const days = map.get(key) ?? new Set<number>();
    map.set(key, days);
    for (let day = from; day <= to; day++) days.add(day);
  };
  const count = (days: ReadonlySet<number> | undefined, { from, to }: Spend): number => {
    let found = 0;
    for (let day = from; days && day <= to; day++) if (days.has(day)) found += 1;
    return found;
  };
  return {
    add: (spend: Spend) => {
      put(own, keyOf(spend), spend);
      put(ofLevel, levelOf(spend), spend);
    },
    /** How many of a row's days are taken, and whether by rows that are told apart as it is. */
    of: (spend: Spend): { readonly days: number; readonly alike: boolean } => {
      const others = [...ofLevel].some(([level, days]) => level !== levelOf(spend) && count(days, spend) > 0);
      return others ? { days: 1, alike: false } : { days: count(own.get(keyOf(spend)), spend), alike: true };
    },
  };
}

/** What does not count of a period, and what has no days, together for each file and cause. */
export function leftInPeriod(left: readonly LeftSpend[], period: DayRange): readonly LeftSpend[] {
  const [first, last] = [dayNumber(period.from), dayNumber(period.to)];
  const found = new Map<string, LeftSpend>();
  for (const one of left) {
    if (one.from !== null && one.to !== null && (one.from > last || one.to < first)) continue;
    const key = JSON.stringify([one.file, one.why]);
    found.set(key, { ...one, amount: one.amount + (found.get(key)?.amount ?? 0n) });
  }
  return [...found.values()];
}

/** What one ad cost in a period. */
export interface AdSpend extends AdName {
  readonly amount: bigint;
  readonly clicks: number | null;
}

export interface SpendOfPeriod {
  readonly ads: readonly AdSpend[];
  /** The days that are known, in their order. */
  readonly days: readonly number[];
  /** Rows that reach beyond the period: they cannot be split, and do not count. Null: there is none. */
  readonly beyond: { readonly days: DayRange; readonly amount: bigint } | null;
  /** First and last day of all that is known, in the period or not; null: nothing is. */
  readonly span: DayRange | null;
}

export function spendInPeriod(rows: readonly Spend[], period: DayRange): SpendOfPeriod {
  const [from, to] = [dayNumber(period.from), dayNumber(period.to)];
  const inside = rows.filter((row) => row.from >= from && row.to <= to);
  const across = rows.filter((row) => row.from <= to && row.to >= from && !(row.from >= from && row.to <= to));
  const ads = new Map<string, AdSpend>();
  const days = new Set<number>();
  for (const row of inside) {
    const key = matchName(row);
    const { amount, clicks } = ads.get(key) ?? { amount: 0n, clicks: null };
    const more = row.clicks === null ? clicks : (clicks ?? 0) + row.clicks;
    ads.set(key, { name: row.name, campaign: row.campaign, amount: amount + BigInt(row.amount), clicks: more });
    for (let day = row.from; day <= row.to; day++) days.add(day);
  }
  const beyond = daysOf(across);
  return {
    ads: [...ads.values()],
    days: [...days].sort((one, other) => one - other),
    beyond: beyond && { days: beyond, amount: across.reduce((sum, { amount }) => sum + BigInt(amount), 0n) },
    span: daysOf(rows),
  };
}

function daysOf(rows: readonly Spend[]): DayRange | null {
  if (rows.length === 0) return null;
  const first = rows.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = rows.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY);
  return { from: dayOf(first), to: dayOf(last) };
}
