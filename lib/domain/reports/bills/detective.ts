import { type Bill, beforeTaxOf, inUnitOfLines, nextBillDay } from './bill';
import { judgeLine, type LineRules, lineRules, type WrongKind } from './judge-line';
import { pairLines } from './pair-lines';
import { type SaleLine, saleKey } from './sale-line';
import { inWholeUnits, type UnitFound, unitOfValues } from './value-unit';

/** A line of a finding: as it is billed (null: it is not) and as it should be (null: it should not be billed at all). */
export interface FindingLine {
  readonly billed: SaleLine | null;
  readonly conversion: SaleLine | null;
  /** What is billed too much; negative: too little. Of `fee` it is of the fee, of all others of the commission. */
  readonly amount: number;
}

/** What is wrong with one order for one reason, or (`total`) with the bill's sum. */
export interface Finding {
  readonly kind: WrongKind;
  /** `cancelled`, `invalid`: billed although the conversion is; `bill`: the other bill's id of what is billed twice. */
  readonly because: 'cancelled' | 'invalid' | null;
  readonly otherBill: string | null;
  readonly orderId: string;
  readonly amount: number;
  readonly lines: readonly FindingLine[];
}

/** An order that is not in the bill, and nothing is wrong with that. */
export interface NotYet {
  readonly orderId: string;
  readonly amount: number;
  /** The day of the bill that may have it, "2026-12-10". */
  readonly due: string;
  readonly lines: readonly SaleLine[];
}

export interface Evidence {
  readonly bill: Bill;
  /** Its lines, as they came. */
  readonly lines: readonly SaleLine[];
  /** Conversions of all days from which the bill can have lines; null: none are known, the bill is only checked against itself. */
  readonly conversions: readonly SaleLine[] | null;
  /** Days whose conversions are not known: a line of one of them is called neither right nor wrong. */
  readonly isKnown: (day: number) => boolean;
  /** Lines of other bills: key → the bills' ids, once for each line. */
  readonly elsewhere: ReadonlyMap<string, readonly OtherBill[]>;
  /** Decimals of the currency. */
  readonly digits: number;
  /** The market's service fee where rows tell none, as in `SaleLine`. */
  readonly feeRate: number | null;
  /** "2026-11-30", by the market's calendar. */
  readonly today: string;
}

export interface OtherBill {
  readonly id: string;
  readonly month: number;
}

export interface Verdict {
  /** In whole units. */
  readonly bill: Bill;
  /** In what the bill's own amounts came. */
  readonly billUnit: 'whole' | 'cents';
  /** Commission of the lines that are billed, and the fee on it (null: no line tells one). */
  readonly lines: { readonly count: number; readonly commission: bigint; readonly fee: bigint | null };
  /** What should be billed, refunds taken off: `lines.commission` less what `wrong` has of the commission. Null: no conversions are known. */
  readonly expected: bigint | null;
  readonly equal: { readonly lines: number; readonly amount: bigint };
  readonly notYet: readonly NotYet[];
  readonly wrong: readonly Finding[];
  /** Lines of days whose conversions are not known. */
  readonly unknown: { readonly lines: number; readonly amount: bigint };
  readonly unit: UnitFound;
  readonly rules: LineRules;
  /** Whether the total has the fees in it; null: there are none, or no total. */
  readonly totalHasFee: boolean | null;
}

/** Whether a bill adds up: its total, its lines, the conversions behind them, and the sums within each line. */
export function detective(evidence: Evidence): Verdict {
  const { bill: told, conversions, digits, today } = evidence;
  const billed = evidence.lines.filter(({ verified }) => verified !== 'invalid');
  const unit = unitOfValues(evidence.lines, digits);
  const lines = inWholeUnits(billed, unit.unit, digits);
  const known = conversions && inWholeUnits(conversions, unitOfValues(conversions, digits).unit, digits);
  const rules = lineRules(known ? [...lines, ...known] : lines, evidence.feeRate, digits);
  const pairs = pairLines(lines, known ?? []);
  const findings = new Map<string, { finding: Omit<Finding, 'amount' | 'lines'>; lines: FindingLine[] }>();
  const note = (kind: WrongKind, line: FindingLine, more: Partial<Pick<Finding, 'because' | 'otherBill'>> = {}) => {
    const { orderId = '' } = line.billed ?? line.conversion ?? {};
    // Lines of one order that are wrong for different reasons are told apart.
    const key = [kind, more.because ?? '', more.otherBill ?? '', orderId].join('\n');
    const found = findings.get(key) ?? { finding: { kind, orderId, because: null, otherBill: null, ...more }, lines: [] };
    findings.set(key, found);
    found.lines.push(line);
  };
  const equal = { lines: 0, amount: 0n };
  const unknown = { lines: 0, amount: 0n };
  const count = (sum: { lines: number; amount: bigint }, { commission }: SaleLine) => {
    sum.lines += 1;
    sum.amount += BigInt(commission);
  };
  const first = firstBills(evidence.elsewhere, told);
  for (const { billed: line, conversion, isSurplus } of pairs.billed) {
    const other = first.take(line, known ? pairs.countOf(line) : 1);
    if (other !== null || isSurplus) note('twice', { billed: line, conversion, amount: line.commission }, { otherBill: other });
    else if (known && !conversion) {
      if (evidence.isKnown(line.day)) note('extra', { billed: line, conversion: null, amount: line.commission });
      else count(unknown, line);
    } else if (conversion && isOut(conversion))
      note(
        'extra',
        { billed: line, conversion, amount: line.commission },
        { because: conversion.state === 'cancelled' ? 'cancelled' : 'invalid' },
      );
    else {
      const wrong = judgeLine(line, conversion, rules);
      for (const { kind, amount } of wrong) note(kind, { billed: line, conversion, amount });
      if (wrong.length === 0) count(equal, line);
    }
  }
  const notYet = new Map<string, SaleLine[]>();
  for (const conversion of pairs.unbilled) {
    if (conversion.month === 0 || conversion.month !== told.month || conversion.commission === 0 || isOut(conversion)) continue;
    if (!pairs.isOfSource(conversion, told.source) || evidence.elsewhere.has(saleKey(conversion))) continue;
    if (conversion.verified === 'valid') note('missing', { billed: null, conversion, amount: -conversion.commission });
    else {
      const own = notYet.get(conversion.orderId);
      if (own) own.push(conversion);
      else notYet.set(conversion.orderId, [conversion]);
    }
  }
  const commission = sum(lines.map((line) => line.commission));
  const wrong = [...findings.values()].map(({ finding, lines: own }) => ({ ...finding, amount: add(own), lines: own }));
  const { bill, unit: billUnit } = inUnitOfLines(told, commission, digits);
  const { finding: offTotal, hasFee } = judgeTotal(bill, lines, commission);
  const due = nextBillDay(today);
  return {
    bill,
    billUnit,
    lines: { count: lines.length, commission, fee: feesOf(lines) },
    expected: known && commission - sum(wrong.filter(({ kind }) => kind !== 'fee').map(({ amount }) => amount)),
    equal,
    notYet: [...notYet].map(([orderId, own]) => ({ orderId, amount: own.reduce((all, one) => all + one.commission, 0), due, lines: own })),
    wrong: offTotal ? [offTotal, ...wrong] : wrong,
    unknown,
    unit,
    rules,
    totalHasFee: hasFee,
  };
}

/** Nothing is owed for it. */
const isOut = ({ verified, state }: SaleLine): boolean => verified === 'invalid' || state === 'cancelled';

const sum = (amounts: readonly number[]): bigint => amounts.reduce((all, amount) => all + BigInt(amount), 0n);
const add = (lines: readonly FindingLine[]): number => lines.reduce((all, { amount }) => all + amount, 0);

function feesOf(lines: readonly SaleLine[]): bigint | null {
  const told = lines.flatMap(({ fee }) => (fee === null ? [] : [fee]));
  return told.length === 0 ? null : sum(told);
}

/** A total is of the commissions, or of commissions and fees: whichever is nearer. */
function judgeTotal(bill: Bill, lines: readonly SaleLine[], commission: bigint): { finding: Finding | null; hasFee: boolean | null } {
  const total = beforeTaxOf(bill);
  if (total === null) return { finding: null, hasFee: null };
  const fee = feesOf(lines);
  const off = BigInt(total) - commission;
  const hasFee = fee !== null && fee !== 0n && size(off - fee) < size(off);
  const amount = Number(hasFee ? off - (fee ?? 0n) : off);
  const finding = amount === 0 ? null : { kind: 'total' as const, because: null, otherBill: null, orderId: '', amount, lines: [] };
  return { finding, hasFee: fee === null ? null : hasFee };
}
const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** Bills that come before this one have the first claim on a line: as many as there are conversions of it, and no more. */
function firstBills(elsewhere: Evidence['elsewhere'], { id, month }: Bill) {
  const used = new Map<string, number>();
  const known = new Map<string, readonly OtherBill[]>();
  const beforeOf = (key: string): readonly OtherBill[] => {
    const before = known.get(key) ?? (elsewhere.get(key) ?? []).filter((one) => one.month < month || (one.month === month && one.id < id));
    known.set(key, before);
    return before;
  };
  return {
    /** The bill that had the line before; null: none, or there are enough conversions for both. */
    take: (line: SaleLine, conversions: number): string | null => {
      const key = saleKey(line);
      const before = beforeOf(key);
      if (before.length === 0) return null;
      const here = (used.get(key) ?? 0) + 1;
      used.set(key, here);
      return before.length + here > Math.max(1, conversions) ? (before[0]?.id ?? null) : null;
    },
  };
}
