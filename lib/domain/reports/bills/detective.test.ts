import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSaleLine, inCents, manySaleLines } from '#test/support/reports/sale-lines';
import type { Bill } from './bill';
import { detective, type Evidence, type OtherBill } from './detective';
import { WRONG_KINDS, type WrongKind } from './judge-line';
import { pairLines } from './pair-lines';
import { type SaleLine, saleKey } from './sale-line';

const UNIT = 1_000;
const sum = (lines: readonly SaleLine[]) => lines.reduce((all, { commission }) => all + commission, 0);
const aBill = (over: Partial<Bill> = {}): Bill => ({
  id: '361',
  month: 202_510,
  period: '',
  source: 'Seller',
  paidBy: 'online',
  status: 'completed',
  total: 0,
  deducted: null,
  credit: null,
  left: null,
  months: [],
  ...over,
});
interface Case {
  conversions: SaleLine[];
  lines: SaleLine[];
  elsewhere: Map<string, OtherBill[]>;
  off: number;
}
const judged = ({ conversions, lines, elsewhere, off }: Case, over: Partial<Evidence> = {}) =>
  detective({
    bill: aBill({ total: sum(lines.filter(({ verified }) => verified !== 'invalid')) + off }),
    lines,
    conversions,
    isKnown: () => true,
    elsewhere,
    digits: 2,
    feeRate: null,
    today: '2026-11-30',
    ...over,
  });
const caseOf = (conversions: readonly SaleLine[]): Case => ({
  conversions: [...conversions],
  lines: [...conversions],
  elsewhere: new Map(),
  off: 0,
});
const alter = (one: Case, at: number, change: (line: SaleLine) => SaleLine) => {
  const place = one.lines.indexOf(one.conversions[at] as SaleLine);
  one.lines[place] = change(one.lines[place] as SaleLine);
};

/** Plants one difference at a conversion that is billed as it should be. */
const PLANT: Readonly<Record<WrongKind, (one: Case, at: number) => void>> = {
  total: (one) => {
    one.off += 37 * UNIT;
  },
  missing: (one, at) => {
    one.lines = one.lines.filter((line) => line !== one.conversions[at]);
  },
  extra: (one, at) => {
    one.lines.push({ ...(one.conversions[at] as SaleLine), orderId: `EXTRA${at}` });
  },
  twice: (one, at) => {
    one.lines.push({ ...(one.conversions[at] as SaleLine) });
  },
  rate: (one, at) =>
    alter(one, at, (line) => {
      const rate = (line.rate ?? 0) + 10_000;
      const dearer = aSaleLine({ cents: (line.value ?? 0) / UNIT, refundCents: (line.refund ?? 0) / UNIT, rate });
      return { ...line, rate, commission: dearer.commission, fee: dearer.fee };
    }),
  refund: (one, at) => {
    const line = one.conversions[at] as SaleLine;
    const refunded = aSaleLine({ cents: (line.value ?? 0) / UNIT, refundCents: 500, rate: line.rate });
    const place = one.lines.indexOf(line);
    const full = aSaleLine({ cents: (line.value ?? 0) / UNIT, rate: line.rate });
    one.conversions[at] = { ...line, refund: refunded.refund, commission: refunded.commission, fee: refunded.fee };
    one.lines[place] = { ...line, refund: 0, commission: full.commission, fee: full.fee };
  },
  fee: (one, at) => alter(one, at, (line) => ({ ...line, fee: (line.fee ?? 0) + UNIT })),
};
const kindsOf = ({ wrong }: ReturnType<typeof detective>) => wrong.map(({ kind }) => kind).sort();
const late = (lines: readonly SaleLine[]) =>
  lines.map((line) => ({ ...line, verified: 'unverified' as const, orderId: `L${line.orderId}` }));

describe('a bill of thousands of lines', () => {
  const conversions = manySaleLines(4_000);
  const notYet = late(manySaleLines(40));

  it.each(WRONG_KINDS)('has exactly 3 wrong and 40 not yet where 3 are planted: %s', (kind) => {
    const one = caseOf(conversions);
    const places = kind === 'total' ? [5] : [5, 2_003, 3_998];
    for (const at of places) PLANT[kind](one, at);
    one.conversions.push(...notYet);
    const verdict = judged(one);
    expect(kindsOf(verdict)).toEqual(places.map(() => kind));
    expect([verdict.notYet.length, verdict.notYet[0]?.due]).toEqual([40, '2026-12-10']);
    expect(verdict.unit).toMatchObject({ unit: 'whole', checked: one.lines.length });
    if (kind !== 'total') expect(verdict.wrong.map(({ lines }) => lines[0]?.conversion ?? lines[0]?.billed)).toHaveLength(3);
  });

  it('of 40,000 lines has exactly 3 wrong and 40 not yet', () => {
    const one = caseOf(manySaleLines(40_000));
    for (const [at, kind] of (['missing', 'rate', 'refund'] as const).entries()) PLANT[kind](one, 13_000 * at + 5);
    one.conversions.push(...notYet);
    const verdict = judged(one);
    expect([kindsOf(verdict), verdict.notYet.length]).toEqual([['missing', 'rate', 'refund'], 40]);
  });

  it('has one of each kind where one of each is planted, and says cents where its values are in cents', () => {
    const one = caseOf(conversions);
    for (const [at, kind] of WRONG_KINDS.entries()) PLANT[kind](one, 500 * at + 7);
    one.conversions.push(...notYet);
    const whole = judged(one);
    expect(kindsOf(whole)).toEqual([...WRONG_KINDS].sort());
    expect(whole.notYet).toHaveLength(40);
    const cents = judged({ ...one, lines: [...inCents(one.lines)], conversions: [...inCents(one.conversions)] });
    expect(cents.unit.unit).toBe('cents');
    expect({ ...cents, unit: 0, rules: 0 }).toMatchObject({
      wrong: whole.wrong.map(({ kind, orderId, amount }) => ({ kind, orderId, amount })),
    });
    // The two reports may differ in it too.
    expect(kindsOf(judged({ ...one, lines: [...inCents(one.lines)] }))).toEqual(kindsOf(whole));
  });
});

it('finds what is planted, nothing else, and its sums add up', () => {
  const plan = fc.array(fc.constantFrom(...WRONG_KINDS), { maxLength: 7 });
  let planted = 0;
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 120 }), plan, fc.integer({ min: 0, max: 9 }), fc.integer(), (count, kinds, waiting, seed) => {
      const one = caseOf(manySaleLines(count));
      for (const [at, kind] of kinds.entries()) PLANT[kind](one, at * 7 + 1);
      one.conversions.push(...late(manySaleLines(waiting)));
      one.lines = shuffled(one.lines, seed);
      const verdict = judged(one);
      const expected = kinds.filter((kind, at) => kind !== 'total' || kinds.indexOf('total') === at);
      expect(kindsOf(verdict)).toEqual(expected.sort());
      expect(verdict.notYet).toHaveLength(waiting);
      const of = (kinds: (kind: WrongKind) => boolean) =>
        verdict.wrong.reduce((all, { kind, amount }) => all + (kinds(kind) ? BigInt(amount) : 0n), 0n);
      expect(verdict.expected).toBe(BigInt(sum(one.conversions.filter(({ verified }) => verified === 'valid'))));
      expect(BigInt(verdict.bill.total ?? 0)).toBe((verdict.expected ?? 0n) + of((kind) => kind !== 'fee'));
      planted += kinds.length;
    }),
    { numRuns: 60 },
  );
  expect(planted).toBeGreaterThan(60);
});

describe('a line', () => {
  const all = () => caseOf(manySaleLines(40));
  const line = manySaleLines(40)[3] as SaleLine;

  it('that is in an earlier bill too is billed twice here, and not there', () => {
    const one = all();
    one.elsewhere.set(saleKey(line), [{ id: '360', month: 202_509 }]);
    expect(judged(one).wrong).toMatchObject([{ kind: 'twice', otherBill: '360', orderId: line.orderId, amount: line.commission }]);
    one.elsewhere.set(saleKey(line), [{ id: '362', month: 202_511 }]);
    expect(judged(one).wrong).toEqual([]);
  });

  it('of which there are two conversions may be billed in two bills', () => {
    const one = all();
    one.elsewhere.set(saleKey(line), [{ id: '360', month: 202_509 }]);
    one.conversions.push({ ...line, month: 202_509 });
    expect(judged(one).wrong).toEqual([]);
  });

  it.each([
    ['cancelled', { state: 'cancelled', verified: 'invalid' }],
    ['invalid', { verified: 'invalid' }],
  ] as const)('that is billed although its conversion is %s is extra', (because, over) => {
    const one = all();
    one.conversions[3] = { ...line, ...over };
    expect(judged(one).wrong).toMatchObject([{ kind: 'extra', because, amount: line.commission }]);
  });

  it('of a day whose conversions are not known is neither right nor wrong', () => {
    const one = all();
    one.conversions.splice(3, 1);
    const verdict = judged(one, { isKnown: (day) => day !== line.day });
    expect([verdict.wrong, verdict.unknown]).toEqual([[], { lines: 1, amount: BigInt(line.commission) }]);
  });

  it('that Shopee turned down is not billed', () => {
    const one = all();
    one.conversions[3] = { ...line, verified: 'invalid' };
    one.lines[3] = { ...line, verified: 'invalid' };
    expect(judged(one)).toMatchObject({ wrong: [], lines: { count: 39 } });
  });

  it.each([
    ['is of another source', { campaignType: 'Shopee Target Campaign' }],
    ['was concluded in another month', { month: 202_511 }],
    ['is not concluded', { month: 0, verified: 'unverified' }],
    ['is worth nothing', { commission: 0 }],
    ['is in a later bill', {}],
  ] as const)('that is not billed is not missed where it %s', (why, over) => {
    const one = all();
    one.conversions.push({ ...line, orderId: 'other', ...over });
    if (why === 'is in a later bill') one.elsewhere.set(saleKey({ ...line, orderId: 'other' }), [{ id: '362', month: 202_511 }]);
    expect(judged(one)).toMatchObject({ wrong: [], notYet: [] });
  });

  it('is checked within itself where no conversions are known', () => {
    const one = all();
    one.lines[3] = { ...line, commission: line.commission + UNIT };
    const verdict = judged(one, { conversions: null });
    expect(verdict.expected).toBeNull();
    expect(verdict.wrong.map(({ kind, amount }) => [kind, amount])).toEqual([['rate', UNIT]]);
  });

  it('is not called wrong where rates do not give the commissions of this report', () => {
    const lines = manySaleLines(40).map((each, at) => ({ ...each, commission: each.commission + at * 3 * UNIT, fee: null }));
    const verdict = judged({ ...all(), lines }, { conversions: null });
    expect([verdict.wrong, verdict.rules.commission.holds]).toEqual([[], false]);
  });
});

describe('the total', () => {
  const one = caseOf(manySaleLines(40));
  const fees = one.lines.reduce((all, { fee }) => all + (fee ?? 0), 0);

  it('may have the fees in it', () => {
    expect(judged({ ...one, off: fees })).toMatchObject({ wrong: [], totalHasFee: true });
    expect(judged({ ...one, off: fees + UNIT }).wrong).toMatchObject([{ kind: 'total', amount: UNIT }]);
    expect(judged(one).totalHasFee).toBe(false);
  });

  it.each([0, 37])('may be in cents as well, wrong by %i cents', (wrong) => {
    const total = sum(one.lines) + wrong * UNIT;
    const verdict = judged(one, { bill: aBill({ total: total * 100, deducted: 200, credit: 300, left: (total - 2) * 100 }) });
    expect(verdict).toMatchObject({ billUnit: 'cents', bill: { total, deducted: 2, credit: 3, left: total - 2 } });
    expect(verdict.wrong.map(({ amount }) => amount)).toEqual(wrong === 0 ? [] : [37 * UNIT]);
    // Only what is left came in cents.
    expect(judged(one, { bill: aBill({ total, deducted: 1_000, left: (total - 1_000) * 100 }) })).toMatchObject({
      billUnit: 'whole',
      bill: { left: total - 1_000 },
    });
  });

  it('of an offline bill is compared without its tax', () => {
    const total = sum(one.lines);
    const months = [{ month: 202_510, total: total + 8_000, beforeTax: total - 5_000, afterTax: total + 3_000, credit: 5_000 }];
    const bill = aBill({ paidBy: 'offline', total: total + 8_000, months });
    expect(judged(one, { bill }).wrong).toEqual([]);
  });
});

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const rank = (at: number) => Math.imul(at ^ seed, 0x9e3779b1) >>> 0;
  return list
    .map((value, at) => ({ value, at: rank(at) }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

it('pairs 50,000 pieces of one order, however they stand, each with the one that says the same', () => {
  const pieces = Array.from({ length: 50_000 }, (_, at) => aSaleLine({ commission: at + 1 }));
  const { billed, unbilled } = pairLines(pieces.toReversed().slice(1), pieces);
  expect(billed.every(({ billed: line, conversion, isSurplus }) => line === conversion && !isSurplus)).toBe(true);
  expect(unbilled).toEqual([pieces.at(-1)]);
});

it('gives each line of an order its own reason', () => {
  const [cancelled, invalid, right] = ['1', '2', '3'].map((itemId) => aSaleLine({ itemId })) as [SaleLine, SaleLine, SaleLine];
  const one = caseOf([cancelled, invalid, right]);
  one.conversions = [{ ...cancelled, state: 'cancelled' }, { ...invalid, verified: 'invalid' }, right];
  one.lines.push(aSaleLine({ itemId: '4' }));
  const why = judged(one).wrong.map(({ kind, because, lines }) => [kind, because, lines.map(({ billed }) => billed?.itemId)]);
  expect(why).toEqual([
    ['extra', 'cancelled', ['1']],
    ['extra', 'invalid', ['2']],
    ['extra', null, ['4']],
  ]);
});
