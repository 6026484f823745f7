import type { Bill } from './ams/reports/bill';
import { newestMonth } from './ams/reports/bill-months';
import { deductedOf } from './ams/reports/bill-row';
import { billStatus } from './ams/reports/deductions';
import { DIFFERENCE_KINDS, type Difference, type Plan, type Source } from './ams/reports/differences';
import type { Ams } from './ams/state';

/** The truth about a shop's bills, newest first: money in minor units, times in seconds. */
export const billsTruth = (ams: Ams) => {
  const now = ams.world.clock.seconds();
  return ams.bills.out(now).map((bill) => truthOf(ams, bill, now));
};

/**
 * Sets the plan of one bill, `{plant: {missing: 1, later: 40}, month?, source?}`, where no month means the newest bill and no source the
 * seller's, and tells its truth; or, `{clear: true}`, takes all plans away and tells all bills.
 */
export function planBills(ams: Ams, { plant, month, source = 'Seller', clear }: Readonly<Record<string, unknown>>) {
  if (clear === true) {
    ams.bills.clear();
    return billsTruth(ams);
  }
  const now = ams.world.clock.seconds();
  const wanted = planOf(plant);
  const ofMonth = month === undefined ? newestMonth(ams, now) : Number(month);
  const found = (): Bill => {
    const bill = ams.bills.out(now).find((each) => each.month === ofMonth && each.source === source);
    if (!bill) throw new Error(`no bill of ${ofMonth} ${String(source)}; there are those of ${monthsOf(ams, now)}`);
    return bill;
  };
  const { month: known, source: of } = found();
  if ((wanted.fee ?? 0) > 0 && ams.shop.market !== 'BR') throw new Error('fee: only Brazil has a service fee');
  ams.bills.plan(known, of, wanted);
  return truthOf(ams, found(), now);
}

const monthsOf = (ams: Ams, now: number): string =>
  ams.bills
    .out(now)
    .map(({ month, source }) => `${month} ${source}`)
    .join(', ');

function planOf(plant: unknown): Plan {
  if (typeof plant !== 'object' || plant === null) throw new Error('plant must be {kind: count}');
  for (const [kind, count] of Object.entries(plant)) {
    if (!(DIFFERENCE_KINDS as readonly string[]).includes(kind))
      throw new Error(`no kind ${kind}; there are ${DIFFERENCE_KINDS.join(', ')}`);
    if (!Number.isInteger(count) || count < 0 || (kind === 'total' && count > 1)) throw new Error(`${kind}: ${String(count)} is no count`);
  }
  return plant;
}

function truthOf(ams: Ams, bill: Bill, now: number) {
  const { validationId, month, source, orders, lines, total } = bill;
  const differences = bill.differences.map((each) => ({ ...each, class: classOf(each, now) }));
  const sums = (of: string) => {
    const found = differences.filter((each) => each.class === of);
    return {
      rows: found.length,
      amount: found.reduce((sum, each) => sum + each.amount, 0),
      fee: found.reduce((sum, each) => sum + each.fee, 0),
    };
  };
  return {
    validationId,
    month,
    source,
    status: billStatus(ams, month, source as Source, now),
    orders,
    lines,
    total,
    deducted: deductedOf(ams, bill, now),
    differences,
    wrong: sums('wrong'),
    notYet: { ...sums('notYet'), due: differences.find((each) => each.class === 'notYet')?.due ?? null },
    billedLater: sums('billedLater'),
  };
}

/** What is billed later is not yet until its day, then in the other bill; all else is wrong. */
const classOf = ({ due }: Difference, now: number): 'wrong' | 'notYet' | 'billedLater' =>
  due === null ? 'wrong' : now < due ? 'notYet' : 'billedLater';
