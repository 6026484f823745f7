import type { Failure } from '#lib/domain/failure';
import type { Result } from '#lib/domain/result';
import { saveFile } from '#lib/files/save-file';
import { type Cell, csvFile } from '#lib/files/write-table';
import { type JournalFilter, type JournalPlace, journalPage, type NamedChange } from '#lib/records/rates/journal-pages';

/** Read from the records so many at a time. */
const PAGE = 2_000;

export interface JournalWords {
  readonly head: readonly string[];
  readonly shop: (accountId: string) => string;
  readonly what: (row: NamedChange) => string;
  readonly by: (row: NamedChange) => string;
  readonly outcome: (row: NamedChange) => string;
  readonly reason: (failure: Failure) => string;
}

/** Hands out all changes that are asked for as a CSV file. Rates in percent with a dot, times in UTC: any program reads them. */
export async function downloadJournal(filter: JournalFilter, words: JournalWords): Promise<Result<number>> {
  const lines: Cell[][] = [];
  let after: JournalPlace | null = null;
  for (;;) {
    const page: Result<NamedChange[]> = await journalPage(filter, PAGE, after);
    if (!page.ok) return page;
    lines.push(...page.value.map((row) => lineOf(row, words)));
    after = page.value.at(-1) ?? null;
    if (page.value.length < PAGE) break;
  }
  saveFile(csvFile([words.head, ...lines]), 'sidecar-journal.csv');
  return { ok: true, value: lines.length };
}

function lineOf(row: NamedChange, words: JournalWords): Cell[] {
  const time = (ms: number | null | undefined) => (ms === null || ms === undefined ? '' : new Date(ms).toISOString());
  const percent = (rate: number | null) => (rate === null ? null : rate / 100);
  return [
    time(row.at),
    words.shop(row.accountId),
    row.itemId ?? '',
    row.name,
    words.what(row),
    percent(row.before),
    percent(row.after),
    time(row.ends?.before),
    time(row.ends ? row.ends.after : row.period?.end),
    words.by(row),
    words.outcome(row),
    row.failure ? words.reason(row.failure) : '',
    row.requestId ?? '',
  ];
}
