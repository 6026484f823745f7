import type { EarningsDimension, EarningsQuestion, EarningsSums } from '#lib/domain/reports/earnings/question';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { linesOf, type OwnedLine, plainSums, wordOf } from '#test/support/plain-earnings';
import { plainLines } from '#test/support/report-lines';
import { type LineStore, pathOf } from './line-store';

/** One record a page, as it came. */
interface PageRow {
  readonly accountId: string;
  readonly number: number;
  readonly lines: readonly ReportLine[];
}

/**
 * The simple form of the report store: a page is a record, and whatever is asked is counted from all lines of all pages, as plainly as can be.
 *
 * @param name of its own database
 */
export async function openPageStore(name: string): Promise<LineStore> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.result.createObjectStore('pages', { keyPath: ['accountId', 'number'] });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const pagesOf = (accountId: string): Promise<readonly PageRow[]> =>
    new Promise((resolve, reject) => {
      const request = database.transaction('pages').objectStore('pages').getAll(rangeOf(accountId));
      request.onsuccess = () => resolve(request.result as PageRow[]);
      request.onerror = () => reject(request.error);
    });
  const write = (work: (pages: IDBObjectStore) => void): Promise<boolean> =>
    new Promise((resolve) => {
      const transaction = database.transaction('pages', 'readwrite');
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
      work(transaction.objectStore('pages'));
    });
  const owned = async (accountIds: readonly string[]): Promise<readonly OwnedLine[]> => {
    const lists = accountIds.map(async (accountId) =>
      plainLines((await pagesOf(accountId)).map(({ lines }) => lines)).map((line) => ({ ...line, accountId })),
    );
    return (await Promise.all(lists)).flat();
  };
  return {
    put: async (accountId, lines) => {
      const number = (await pagesOf(accountId)).length;
      return write((pages) => pages.put({ accountId, number, lines } satisfies PageRow));
    },
    // There is nothing to be joined: every page stays as it came.
    compact: async () => true,
    remove: async (accountId) => void (await write((pages) => pages.delete(rangeOf(accountId)))),
    lines: async (accountId) => (await owned([accountId])).map(({ accountId: _, ...line }) => line),
    ask: async (question) => {
      const all = await owned(question.accounts.map(({ id }) => id));
      const lines = linesOf(all, question);
      return {
        total: plainSums(lines),
        before: question.before ? plainSums(linesOf(all, question, question.before)) : null,
        groups: groupsOf(lines, question),
      };
    },
    rows: async ({ from, count, ...question }) => {
      const { by, down } = question.order;
      const lines = linesOf(await owned(question.accounts.map(({ id }) => id)), question);
      const ordered = lines.toSorted((one, other) => (one[by] - other[by]) * (down ? -1 : 1));
      return { count: lines.length, rows: ordered.slice(from, from + count) };
    },
  };
}

function groupsOf(lines: readonly OwnedLine[], { by = [], presets }: EarningsQuestion): ReadonlyMap<string, EarningsSums> {
  const groups = new Map<string, OwnedLine[]>();
  for (const line of lines) {
    const words = by.map((dimension: EarningsDimension) => wordOf(line, dimension, presets));
    for (let depth = 1; depth <= words.length; depth++) {
      const path = pathOf(words.slice(0, depth));
      groups.set(path, [...(groups.get(path) ?? []), line]);
    }
  }
  return new Map([...groups].map(([path, own]) => [path, plainSums(own)]));
}

const rangeOf = (accountId: string): IDBKeyRange => IDBKeyRange.bound([accountId], [accountId, []]);
