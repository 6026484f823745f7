import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { MARKETS, type MarketCode, markets } from '#lib/domain/market';
import { signMeans } from '#lib/domain/numbers/currency-signs';
import { decimalText } from '#lib/domain/numbers/decimal';
import {
  commissionByRule,
  commissionPaid,
  isWithin1Percent,
  learnCommissionRule,
  ordersOf,
  type PaidOrder,
  unitPaid,
} from '#lib/domain/reports/commission-rule';
import { type CommissionReport, madeAt, newestLines, readCommissionReport } from '#lib/domain/reports/files/commission-line';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { decodeText } from '#lib/files/decode-text';
import { type Budget, isOverLimits, LIMITS } from '#lib/files/limits';
import { readTableText, type TextRows } from '#lib/files/read-table-text';

/**
 * `npm run -s learn-commission -- FILE…`: learns from Shopee's commission reports by what rule they pay. The earlier half of the orders
 * teaches, the later half tries it. One line of JSON a market; nothing of an order stands in it.
 */
const [files, wanted] = argumentsOf(process.argv.slice(2));
/** Rows that are left out are named, so many of a file. */
const MOST_NAMED = 20;
/** A page gives a file up that would freeze it; here nobody waits for anything else. */
const WHATEVER_IT_TAKES: Budget = { leftOut: 0, takeElement: () => undefined, takeRow: () => undefined };
if (files.length === 0) stop('name one or more files: npm run -s learn-commission -- AffiliateCommissionReport….csv');
const reports = files.map((path) => ({ path, made: madeAt(basename(path)), ...read(path) }));

const byMarket = new Map<MarketCode, typeof reports>();
for (const report of reports) byMarket.set(report.market, [...(byMarket.get(report.market) ?? []), report]);
for (const [market, list] of byMarket) {
  // The newest file has the last word on a line; of two made in one minute, the one that was named later.
  const inOrder = [...list].sort((one, other) => (one.made < other.made ? -1 : one.made > other.made ? 1 : 0));
  const orders = ordersOf(newestLines(inOrder.map(({ lines }) => lines)));
  process.stdout.write(`${JSON.stringify({ market, ...learn(orders) })}\n`);
}

function learn(orders: readonly PaidOrder[]) {
  const half = Math.floor(orders.length / 2);
  const [earlier, later] = [orders.slice(0, half), orders.slice(half)];
  const [rule, unit] = [learnCommissionRule(earlier), unitPaid(earlier)];
  const tried = later.map((order) => ({ predicted: commissionByRule(rule, order, unit), paid: commissionPaid(order) }));
  const total = (of: 'predicted' | 'paid') => number(tried.reduce((sum, one) => sum + one[of], 0n));
  return {
    orders: orders.length,
    cap: rule.cap && number(rule.cap.most),
    capPer: rule.cap?.per ?? null,
    sellerPartElsewhere: rule.sellerPartElsewhere,
    learntFrom: {
      orders: earlier.length,
      capped: rule.cap?.orders ?? 0,
      from: earlier[0]?.orderTime ?? null,
      to: earlier.at(-1)?.orderTime ?? null,
    },
    later: {
      orders: later.length,
      within1Percent: tried.filter(({ predicted, paid }) => isWithin1Percent(predicted, paid)).length,
      predicted: total('predicted'),
      paid: total('paid'),
    },
  };
}

function read(path: string): CommissionReport & { readonly market: MarketCode } {
  const table = tableOf(path);
  const report = table && readCommissionReport(table.rows);
  if (!report) stop(`${path}: this is no affiliate commission report. Its head has no order id, item id, order time and purchase value`);
  for (const { row, column } of report.bad.slice(0, MOST_NAMED)) say(`${path}: row ${row} is left out, ${column} cannot be read`);
  if (report.bad.length > MOST_NAMED) say(`${path}: ${report.bad.length - MOST_NAMED} more rows are left out`);
  const isSavedAnew = report.grouped || report.bad.length > report.lines.length;
  if (isSavedAnew) stop(`${path}: another program has saved it with other numbers or times. Take the file as Shopee made it`);
  const market = wanted ?? marketOf(report);
  if (!market) stop(`${path}: its head names no currency of one market. Add --market, for instance --market SG`);
  return { ...report, market };
}

function tableOf(path: string): TextRows | null {
  const text = decodeText(bytesOf(path), wanted);
  if (text === null) return null;
  try {
    return readTableText(text, WHATEVER_IT_TAKES);
  } catch (error) {
    if (!isOverLimits(error)) throw error;
    stop(`${path}: it has more than ${LIMITS.lines} lines. Split it: files of one account are joined again`);
  }
}

/** By the currency in the head; where several markets write the same, by the language of the head. */
function marketOf({ head }: CommissionReport): MarketCode | null {
  const { currency, language } = head;
  const own = markets().filter((market) => 'sign' in currency && signMeans(currency.sign, market.currency));
  const spoken = markets().filter((market) => market.locale.startsWith(language));
  const both = spoken.filter((market) => own.length === 0 || own.includes(market));
  const found = own.length === 1 ? own : both;
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    stop(`${path}: there is no such file that can be read`);
  }
}

function argumentsOf(given: readonly string[]): [files: readonly string[], market: MarketCode | null] {
  const at = given.indexOf('--market');
  if (at < 0) return [given, null];
  const code = given[at + 1]?.toUpperCase() ?? '';
  if (!(code in MARKETS)) stop(`--market ${given[at + 1] ?? ''}: one of ${Object.keys(MARKETS).join(', ')}`);
  return [given.filter((_, place) => place !== at && place !== at + 1), code as MarketCode];
}

function number(units: bigint): number {
  return Number(decimalText({ units, scale: AMOUNT_SCALE }));
}

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

function stop(words: string): never {
  say(words);
  process.exit(1);
}
