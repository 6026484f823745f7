import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { countSpend, type LeftSpend, leftInPeriod, type SpendOfPeriod, spendInPeriod } from '#lib/domain/reports/spend/count-spend';
import { ok, type Result } from '#lib/domain/result';
import { allImports, rowsOfImports } from '#lib/records/reports/imports/imports';

export interface SpendQuestion {
  readonly market: MarketCode;
  readonly accountIds: readonly string[];
  readonly period: DayRange;
}

/** What ads of a period cost, from files of the accounts. */
export interface SpendAnswer extends SpendOfPeriod {
  readonly left: readonly LeftSpend[];
  /** Names of the files, the newest first. */
  readonly files: readonly string[];
  /** Files of other markets: their currency is another one. */
  readonly elsewhere: readonly { readonly file: string; readonly market: MarketCode }[];
}

export async function readSpend({ market, accountIds, period }: SpendQuestion): Promise<Result<SpendAnswer>> {
  const [found, all] = await Promise.all([rowsOfImports(accountIds, 'adSpend'), allImports()]);
  if (!found.ok) return found;
  if (!all.ok) return all;
  const files = found.value
    .map(({ import: { name, currency }, rows }) => ({ name, currency, rows: rows.map(({ row }) => row) }))
    .toReversed();
  const { rows, left } = countSpend(files, MARKETS[market].currency);
  return ok({
    ...spendInPeriod(rows, period),
    left: leftInPeriod(left, period),
    files: files.map(({ name }) => name),
    elsewhere: all.value.flatMap((row) =>
      row.kind === 'adSpend' && row.state === 'ready' && row.market !== market ? [{ file: row.name, market: row.market }] : [],
    ),
  });
}
