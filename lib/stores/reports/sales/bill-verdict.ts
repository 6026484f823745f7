import { failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { serviceFeeOf } from '#lib/domain/rates/service-fee';
import { detective, type Evidence, type OtherBill, type Verdict } from '#lib/domain/reports/bills/detective';
import { monthAfter, monthText } from '#lib/domain/reports/bills/month-in-zone';
import { saleKey } from '#lib/domain/reports/bills/sale-line';
import { fail, ok, type Result } from '#lib/domain/result';
import type { SalesPlace } from './place';
import { billsAsTold, linesOfBill, linesOfPlace, type ShownBill } from './sales-source';

export interface VerdictQuestion extends SalesPlace {
  readonly billId: string;
  /** "2026-11-30", by the market's calendar. */
  readonly today: string;
}

/** What is told of a rule: its functions stay behind. */
type RuleTold = Pick<Verdict['rules']['fee'], 'holds' | 'checked' | 'agree'>;

/** A verdict as it leaves the worker. */
export interface ShownVerdict extends Omit<Verdict, 'rules' | 'bill'> {
  readonly bill: ShownBill;
  readonly rules: { readonly commission: RuleTold; readonly fee: RuleTold };
  /** Where the conversions are from; null: none are known. */
  readonly conversionsFrom: 'api' | 'file' | null;
  /** Whether conversions tell the month of their bill: else what is missing cannot be seen. */
  readonly knowsMonths: boolean;
  readonly damaged: boolean;
}

/** Orders of a bill were placed at most so many days before its month. */
const LONGEST_WAY = 100;

/** Reads a bill, its lines, the bills beside it and the conversions behind it, and says whether they add up. */
export async function billVerdict({ billId, today, ...place }: VerdictQuestion): Promise<Result<ShownVerdict>> {
  const bills = await billsAsTold(place);
  if (!bills.ok) return bills;
  const bill = bills.value.find(({ id }) => id === billId);
  if (!bill) return fail(failure('unknownBill'));
  const own = await linesOfBill(place, bill);
  if (!own.ok) return own;
  const elsewhere = await linesElsewhere(place, bill, bills.value);
  if (!elsewhere.ok) return elsewhere;
  const range = daysOf(bill, own.value.lines);
  const conversions = range && (await linesOfPlace(place, range));
  if (conversions && !conversions.ok) return conversions;
  const found = conversions?.ok && conversions.value.lines.length > 0 ? conversions.value : null;
  // Of a day with orders that could not be read nobody can tell that one is not there.
  const known = found?.known && new Set(found.days.flatMap(({ day, unread }) => (unread === 0 ? [day] : [])));
  const { currencyDigits } = MARKETS[place.market];
  const evidence: Evidence = {
    bill,
    lines: own.value.lines,
    conversions: found?.lines ?? null,
    isKnown: (day) => !known || known.has(day),
    elsewhere: elsewhere.value,
    digits: currencyDigits,
    feeRate: feeRateOf(place, bill),
    today,
  };
  const { rules, ...verdict } = detective(evidence);
  const told = ({ holds, checked, agree }: RuleTold): RuleTold => ({ holds, checked, agree });
  return ok({
    ...verdict,
    bill: { ...bill, ...verdict.bill },
    rules: { commission: told(rules.commission), fee: told(rules.fee) },
    conversionsFrom: found?.from ?? null,
    knowsMonths: found !== null && bill.month > 0 && found.lines.some(({ month }) => month > 0),
    damaged: own.value.damaged,
  });
}

/** Lines of the bills of the months around it that count: what they have is not missing here, and not to be billed again. */
async function linesElsewhere(
  place: SalesPlace,
  bill: ShownBill,
  bills: readonly ShownBill[],
): Promise<Result<ReadonlyMap<string, readonly OtherBill[]>>> {
  const near = bills.filter(
    ({ id, month, from }) =>
      id !== bill.id && from === bill.from && month >= monthAfter(bill.month, -2) && month <= monthAfter(bill.month, 2),
  );
  const found = new Map<string, OtherBill[]>();
  for (const other of bill.month === 0 ? [] : near) {
    const lines = await linesOfBill(place, other);
    if (!lines.ok) return lines;
    for (const line of lines.value.lines) {
      if (line.verified === 'invalid') continue;
      const key = saleKey(line);
      const known = found.get(key);
      if (known) known.push({ id: other.id, month: other.month });
      else found.set(key, [{ id: other.id, month: other.month }]);
    }
  }
  return ok(found);
}

/** The days on which orders of a bill may have been placed; null: neither its month nor its lines tell. */
function daysOf({ month }: ShownBill, lines: readonly { readonly day: number }[]): { readonly from: number; readonly to: number } | null {
  const days = lines.map(({ day }) => day).filter((day) => day > 0);
  const [first, last] = month === 0 ? [] : [dayOf(month) - LONGEST_WAY, dayOf(monthAfter(month, 1))];
  if (first === undefined || last === undefined) return days.length === 0 && lines.length > 0 ? { from: 0, to: 1_000_000 } : spanOf(days);
  const own = spanOf(days);
  return { from: Math.min(first, own?.from ?? first), to: Math.max(last, own?.to ?? last) };
}

const spanOf = (days: readonly number[]): { readonly from: number; readonly to: number } | null =>
  days.length === 0
    ? null
    : { from: days.reduce((one, other) => Math.min(one, other)), to: days.reduce((one, other) => Math.max(one, other)) };

const dayOf = (month: number): number => Date.parse(`${monthText(month)}-01T00:00:00Z`) / 86_400_000;

/** The market's fee at the end of the month, at `RATE_SCALE`; null: it has none. */
function feeRateOf({ market }: SalesPlace, { month }: ShownBill): number | null {
  const end = month === 0 ? Number.MAX_SAFE_INTEGER : Date.parse(`${monthText(monthAfter(month, 1))}-01T00:00:00Z`);
  const fee = serviceFeeOf(market, {}, end);
  return fee === 0 ? null : fee * 100;
}
