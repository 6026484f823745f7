import { failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { inWholeUnits, unitOfValues } from '#lib/domain/reports/bills/value-unit';
import { fail, ok, type Result } from '#lib/domain/result';
import type { FromTasks, ToTasks } from '#lib/files/task-client';
import { type RaiseTask, raiseOfPlace } from '#lib/stores/reports/sales/raise/raise-of-place';
import { billVerdict, type VerdictQuestion } from './bill-verdict';
import { type BookQuestion, bookOfPlace } from './book-of-place';
import { invitesOfPlace } from './invites-of-place';
import { type MonthQuestion, monthOfPlace } from './month-of-place';
import type { SalesPlace } from './place';
import { type ProfitQuestion, profitOfPlace } from './profit-of-place';
import { type SalesFileQuestion, salesFile } from './sales-file';
import { type SalesQuestion, salesLines, salesOfPlace } from './sales-of-place';
import { billsOfPlace, linesOfBill } from './sales-source';
import { productsSoldBy, type SoldByQuestion, type SoldProductsQuestion, soldByAffiliates } from './sold-by';

/** What the page asks of its worker. */
export type SalesTask =
  | { readonly kind: 'bills'; readonly place: SalesPlace }
  | { readonly kind: 'verdict'; readonly question: VerdictQuestion }
  | { readonly kind: 'sales'; readonly question: SalesQuestion }
  | { readonly kind: 'salesLines'; readonly question: SalesQuestion }
  | { readonly kind: 'salesFile'; readonly file: SalesFileQuestion }
  | { readonly kind: 'profit'; readonly question: ProfitQuestion }
  | { readonly kind: 'raise'; readonly question: RaiseTask }
  | { readonly kind: 'book'; readonly question: BookQuestion }
  | { readonly kind: 'invites'; readonly place: SalesPlace }
  | { readonly kind: 'month'; readonly question: MonthQuestion }
  | { readonly kind: 'soldBy'; readonly question: SoldByQuestion }
  | { readonly kind: 'soldProducts'; readonly question: SoldProductsQuestion }
  | { readonly kind: 'billLines'; readonly place: SalesPlace; readonly billId: string };

/** Lines of a list that go over to the page together: what is read at once would hold it. */
const PART = 1_000;

/** Some lines of a list. */
export interface SalesPart {
  readonly part: readonly unknown[];
}
export type ToSales = ToTasks<SalesTask>;
export type FromSales = FromTasks<SalesPart>;

/** Does one task in the worker. @param tell takes a list's lines, part by part, before the answer */
export async function doSalesTask(task: SalesTask, tell: (part: readonly unknown[]) => void): Promise<Result<unknown>> {
  switch (task.kind) {
    case 'bills':
      return billsOfPlace(task.place);
    case 'verdict':
      return billVerdict(task.question);
    case 'sales':
      return salesOfPlace(task.question);
    case 'salesFile':
      return salesFile(task.file);
    case 'profit':
      return profitOfPlace(task.question);
    case 'raise':
      return raiseOfPlace(task.question);
    case 'month':
      return monthOfPlace(task.question);
    case 'book':
      return told(await bookOfPlace(task.question), tell);
    case 'invites':
      return invitesOfPlace(task.place);
    case 'soldBy':
      return soldByAffiliates(task.question);
    case 'soldProducts':
      return productsSoldBy(task.question);
    case 'salesLines':
      return told(await salesLines(task.question), tell);
    case 'billLines':
      return told(await allLines(task.place, task.billId), tell);
  }
}

function told(lines: Result<readonly unknown[]>, tell: (part: readonly unknown[]) => void): Result<null> {
  if (!lines.ok) return lines;
  for (let at = 0; at < lines.value.length; at += PART) tell(lines.value.slice(at, at + PART));
  return ok(null);
}

async function allLines(place: SalesPlace, billId: string): Promise<Result<readonly SaleLine[]>> {
  const bills = await billsOfPlace(place);
  const bill = bills.ok && bills.value.find(({ id }) => id === billId);
  if (!bill) return bills.ok ? fail(failure('unknownBill')) : bills;
  const own = await linesOfBill(place, bill);
  if (!own.ok) return own;
  const { currencyDigits } = MARKETS[place.market];
  return ok(inWholeUnits(own.value.lines, unitOfValues(own.value.lines, currencyDigits).unit, currencyDigits));
}
