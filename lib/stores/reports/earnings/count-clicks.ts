import { MARKETS } from '#lib/domain/market';
import { type ClicksOfPeriod, clickGroups, hasClicks, rangesOf } from '#lib/domain/reports/clicks/click-groups';
import { type ClickCounts, clickCounter, coveredDays } from '#lib/domain/reports/clicks/clicks';
import { earningsOf } from '#lib/domain/reports/earnings/earnings';
import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import type { EarningsQuestion, EarningsScope } from '#lib/domain/reports/earnings/question';
import { ok, type Result } from '#lib/domain/result';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { eachRowOfImports, importsOf } from '#lib/records/reports/imports/imports';
import type { Loaded } from './loaded';

interface LoadedClicks extends ClickCounts {
  readonly key: string;
  readonly files: readonly string[];
}

/** Clicks of accounts that were asked of last: an account may have some hundred thousand. */
const known = new Map<string, LoadedClicks>();

/**
 * Clicks of the groups of a question, and what was earned on the days of which clicks are known.
 *
 * @param load lines are loaded only where clicks are known of a day
 * @returns null where no account has a click report, or nothing of clicks is known by what is asked for
 */
export async function countClicks(
  { before: _before, order: _order, by = [], ...question }: EarningsQuestion,
  accountIds: readonly string[],
  load: (scope: EarningsScope) => Promise<Result<Loaded>>,
): Promise<Result<ClicksOfPeriod | null>> {
  if (!hasClicks(by)) return ok(null);
  const accounts: LoadedClicks[] = [];
  for (const accountId of accountIds) {
    const loaded = await loadClicks(accountId, question);
    if (!loaded.ok) return loaded;
    accounts.push(loaded.value);
  }
  const [first, ...others] = accounts;
  const files = accounts.flatMap((account) => account.files);
  if (!first || files.length === 0) return ok(null);
  // Orders of all accounts are counted: what one of them has no clicks of would have too many.
  const covered = [...first.covered].filter((day) => others.every((other) => other.covered.has(day))).sort((one, other) => one - other);
  const { from, to } = question.period;
  const asked = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, at) => dayNumber(from) + at);
  const isCovered = new Set(covered);
  const days = asked.filter((day) => isCovered.has(day));
  const lines = days.length > 0 ? await load(question) : null;
  if (lines && !lines.ok) return lines;
  const only = { ...question.only, day: days.map(dayOf) };
  const earned = lines && earningsOf(lines.value.table, { ...question, by, only, limit: Number.POSITIVE_INFINITY });
  return ok({
    covered: rangesOf(days),
    missing: rangesOf(asked.filter((day) => !isCovered.has(day))),
    span: covered.length > 0 ? { from: dayOf(covered[0] as number), to: dayOf(covered.at(-1) as number) } : null,
    files,
    all: clickGroups(accounts, days, by, question.presets ?? new Map(), earned),
  });
}

async function loadClicks(accountId: string, { market }: EarningsScope): Promise<Result<LoadedClicks>> {
  const files = await importsOf(accountId, 'clicks');
  if (!files.ok) return files;
  const key = JSON.stringify(files.value.map(({ importId }) => importId));
  const before = known.get(accountId);
  if (before?.key === key) return ok(before);
  const counter = clickCounter();
  const read = await eachRowOfImports(accountId, 'clicks', counter.add);
  if (!read.ok) return read;
  const { timeZone } = MARKETS[market];
  const loaded: LoadedClicks = {
    key: JSON.stringify(read.value.map(({ importId }) => importId)),
    files: read.value.map(({ name }) => name),
    days: counter.days,
    covered: coveredDays(read.value, (day) => startOfDay(day + 1, timeZone)),
  };
  known.set(accountId, loaded);
  return ok(loaded);
}
