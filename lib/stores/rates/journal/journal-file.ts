import type { Failure } from '#lib/domain/failure';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { type OutCell, rateCell, timeCell } from '#lib/domain/numbers/out-cell';
import { fail, ok, type Result } from '#lib/domain/result';
import type { TableFormat } from '#lib/files/table-file';
import { type JournalFilter, type JournalPlace, journalPage, type NamedChange } from '#lib/records/rates/journal-pages';
import { saveTable } from '#lib/stores/accounts/file-out';

export type { TableFormat } from '#lib/files/table-file';

/** Read from the records so many at a time. */
const PAGE = 2_000;

export interface JournalWords {
  readonly head: readonly string[];
  readonly shop: (accountId: string) => string;
  readonly market: (accountId: string) => MarketCode;
  readonly what: (row: NamedChange) => string;
  readonly by: (row: NamedChange) => string;
  readonly outcome: (row: NamedChange) => string;
  readonly reason: (failure: Failure) => string;
}

/** Hands out all changes that are asked for as a file: times by the clock of each shop's market, numbers as the market writes them. */
export async function saveJournal(
  filter: JournalFilter,
  words: JournalWords,
  market: MarketCode,
  format: TableFormat,
): Promise<Result<number>> {
  const lines: OutCell[][] = [];
  let after: JournalPlace | null = null;
  for (;;) {
    const page: Result<NamedChange[]> = await journalPage(filter, PAGE, after);
    if (!page.ok) return page;
    lines.push(...page.value.map((row) => lineOf(row, words)));
    after = page.value.at(-1) ?? null;
    if (page.value.length < PAGE) break;
  }
  const failed = await saveTable({ head: words.head, rows: lines }, 'sidecar-journal', format, formOfMarket(market));
  return failed ? fail(failed) : ok(lines.length);
}

function lineOf(row: NamedChange, words: JournalWords): OutCell[] {
  const { timeZone } = MARKETS[words.market(row.accountId)];
  return [
    timeCell(row.at, timeZone),
    words.shop(row.accountId),
    row.itemId,
    row.name,
    words.what(row),
    rateCell(row.before),
    rateCell(row.after),
    timeCell(row.ends?.before ?? null, timeZone),
    timeCell((row.ends ? row.ends.after : row.period?.end) ?? null, timeZone),
    words.by(row),
    words.outcome(row),
    row.failure ? words.reason(row.failure) : '',
    row.requestId ?? null,
  ];
}
