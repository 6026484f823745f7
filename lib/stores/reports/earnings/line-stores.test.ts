import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { isOfTotals } from '#lib/domain/reports/earnings/earnings-from-totals';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import type { EarningsQuestion } from '#lib/domain/reports/earnings/question';
import { ROW_ORDERS, type RowsQuestion } from '#lib/domain/reports/earnings/rows';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { close } from '#lib/records/database';
import { storedTotals } from '#lib/records/reports/load-report';
import { anyReportLine, sorted } from '#test/support/report-lines';
import { columnStore } from '#test/support/reports/column-store';
import { anyQuestion, QUESTION_ACCOUNTS } from '#test/support/reports/earnings-questions';
import type { LineStore } from '#test/support/reports/line-store';
import { openPageStore } from '#test/support/reports/page-store';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

type Act =
  | { readonly is: 'put'; readonly of: string; readonly lines: readonly ReportLine[]; readonly dies: number | null }
  | { readonly is: 'compact'; readonly of: string; readonly dies: number | null }
  | { readonly is: 'remove'; readonly of: string }
  | { readonly is: 'restart' }
  | { readonly is: 'ask'; readonly question: EarningsQuestion; readonly packed: boolean }
  | { readonly is: 'rows'; readonly question: RowsQuestion };

const IDS = QUESTION_ACCOUNTS.map(({ id }) => id);
const of = fc.constantFrom(...IDS);
/** After which of its writes the worker dies. */
const dies = fc.option(fc.nat(6), { freq: 3 });
const whole = anyQuestion.map(({ limit: _, ...question }) => question);
const ALL_DAYS = { from: dayOf(20_000), to: dayOf(20_006) };
/** What stored totals answer. */
const ofDays = whole.map(
  ({ only: _, source: __, ...question }): EarningsQuestion => ({ ...question, period: ALL_DAYS, by: ['day', 'state'] }),
);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ is: fc.constant('put' as const), of, lines: fc.array(anyReportLine, { minLength: 1, maxLength: 6 }), dies }),
  },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('compact' as const), of, dies }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('remove' as const), of }) },
  { weight: 1, arbitrary: fc.constant({ is: 'restart' as const }) },
  { weight: 5, arbitrary: fc.record({ is: fc.constant('ask' as const), question: fc.oneof(whole, ofDays), packed: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('rows' as const),
      question: fc
        .record({ asked: whole, by: fc.constantFrom(...ROW_ORDERS), down: fc.boolean() })
        .map(({ asked: { by: _, before: __, ...scope }, by, down }) => ({ ...scope, order: { by, down }, from: 0, count: 1_000 })),
    }),
  },
);

/** The worker dies right after one of the writes: nothing of the page stays. @returns whether it came to that, and what the act said */
async function dying(after: number | null, doIt: () => Promise<boolean>): Promise<{ readonly died: boolean; readonly stored: boolean }> {
  if (after === null) return { died: false, stored: await doIt() };
  let [writes, died] = [0, false];
  const put = IDBObjectStore.prototype.put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given as never);
    if (writes === after)
      request.addEventListener('success', () => {
        died = true;
        this.transaction.abort();
      });
    writes += 1;
    return request;
  });
  const stored = await doIt();
  spy.mockRestore();
  return { died, stored };
}

let runs = 0;

it('answers what one record a page answers, whatever is stored, made compact, removed and asked, and wherever the worker dies', async () => {
  const seen = { deaths: 0, answers: 0, totals: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 20, size: 'max' }), fc.boolean(), async (acts, oneDay) => {
      runs += 1;
      const reference = await openPageStore(`pages ${runs}`);
      const own = (id: string): string => `${id} ${runs}`;
      const ofRun = <Q extends RowsQuestion | EarningsQuestion>(question: Q): Q => ({
        ...question,
        accounts: question.accounts.map(({ id, market }) => ({ id: own(id), market })),
        ...(question.only?.account && { only: { ...question.only, account: question.only.account.map(own) } }),
      });
      const both = async <T>(ask: (store: LineStore) => Promise<T>): Promise<readonly [T, T]> => [
        await ask(columnStore),
        await ask(reference),
      ];
      for (const one of acts) {
        if (one.is === 'restart') close();
        else if (one.is === 'remove') await both((store) => store.remove(own(one.of)));
        else if (one.is === 'ask') {
          const question = ofRun(one.question);
          if (one.packed) for (const id of IDS) await both((store) => store.compact(own(id)));
          const [found, plain] = await both((store) => store.ask(question));
          expect(found).toEqual(plain);
          if (plain.total.lines > 0) seen.answers += 1;
          if (plain.total.lines > 0 && isOfTotals(question) && (await haveTotals(question))) seen.totals += 1;
        } else if (one.is === 'rows') {
          const { by } = one.question.order;
          const [found, plain] = await both((store) => store.rows(ofRun(one.question)));
          expect(found.count).toBe(plain.count);
          expect(found.rows.map((row) => row[by])).toEqual(plain.rows.map((row) => row[by]));
          expect(sorted(found.rows)).toEqual(sorted(plain.rows));
        } else {
          const lines = one.is === 'compact' ? [] : one.lines.map((line) => (oneDay ? withDay(line) : line));
          const doIt = (store: LineStore) => () => (one.is === 'compact' ? store.compact(own(one.of)) : store.put(own(one.of), lines));
          const { died, stored } = await dying(one.dies, doIt(columnStore));
          if (died) seen.deaths += 1;
          expect(died && stored).toBe(false);
          const plain = await dying(died ? 0 : null, doIt(reference));
          if (!died) expect(stored).toBe(plain.stored);
        }
      }
      for (const id of IDS) {
        const [found, plain] = await both((store) => store.lines(own(id)));
        expect(sorted(found)).toEqual(sorted(plain));
      }
    }),
    { numRuns: 50 },
  );
  expect(seen.deaths).toBeGreaterThan(10);
  expect(seen.answers).toBeGreaterThan(10);
  expect(seen.totals).toBeGreaterThan(3);
});

const haveTotals = async ({ accounts, market }: EarningsQuestion): Promise<boolean> => {
  const totals = await Promise.all(accounts.filter((account) => account.market === market).map(({ id }) => storedTotals(id)));
  return totals.every((stored) => stored.ok && stored.value !== null);
};

/** An order is of one day: only then are there totals to answer from. */
const withDay = (line: ReportLine): ReportLine => ({ ...line, day: 20_000 + Number(line.orderId.slice(1)) });
