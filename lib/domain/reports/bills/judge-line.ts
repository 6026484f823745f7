import { type Share, type ShareRule, shareRule } from './rounding';
import type { SaleLine } from './sale-line';

/**
 * `missing`: valid and due, but not billed; `extra`: billed without a valid conversion; `rate`: at another rate, or not what the rate gives;
 * `refund`: a refund is not taken off as in the conversion; `twice`; `fee`: the service fee is not its share; `total`: not the sum of the lines.
 */
export const WRONG_KINDS = ['total', 'missing', 'extra', 'twice', 'rate', 'refund', 'fee'] as const;
export type WrongKind = (typeof WRONG_KINDS)[number];

export interface LineRules {
  /** Value less refund × rate = commission. */
  readonly commission: ShareRule;
  /** Commission × fee rate = fee. */
  readonly fee: ShareRule;
  /** The fee's share where a line tells none. */
  readonly feeRate: number | null;
}

/** What the rows show of how they are counted. `feeRate`: the market's, where rows tell only the fee. */
export function lineRules(lines: readonly SaleLine[], feeRate: number | null, digits: number): LineRules {
  const commissions = lines.flatMap((line) => shareOfLine(line) ?? []);
  const fees = lines.flatMap((line) => feeOfLine(line, feeRate) ?? []);
  return { commission: shareRule(commissions, digits), fee: shareRule(fees, digits), feeRate };
}

/** What is wrong within a billed line, or beside its conversion; empty: nothing. */
export function judgeLine(
  line: SaleLine,
  conversion: SaleLine | null,
  { commission: rule, fee: feeRule, feeRate }: LineRules,
): readonly { readonly kind: WrongKind; readonly amount: number }[] {
  const wrong: { kind: WrongKind; amount: number }[] = [];
  const difference = conversion ? line.commission - conversion.commission : 0;
  if (conversion && difference !== 0) {
    const otherRate = line.rate !== null && conversion.rate !== null && line.rate !== conversion.rate;
    const otherRefund = line.refund !== null && conversion.refund !== null && line.refund !== conversion.refund;
    wrong.push({ kind: otherRefund && !otherRate ? 'refund' : 'rate', amount: difference });
  } else {
    const share = shareOfLine(line);
    if (share && rule.holds && !rule.fits(share)) wrong.push({ kind: 'rate', amount: share.told - rule.of(share.base, share.rate) });
  }
  const off = feeOff(line, conversion, feeRule, feeRate);
  if (off !== 0) wrong.push({ kind: 'fee', amount: off });
  return wrong;
}

function feeOff(line: SaleLine, conversion: SaleLine | null, rule: ShareRule, feeRate: number | null): number {
  if (line.fee === null) return 0;
  const asked = conversion?.feeRate ?? line.feeRate ?? feeRate;
  const share = asked === null ? null : { base: line.commission, rate: asked, told: line.fee };
  if (share && rule.holds) return rule.fits(share) ? 0 : share.told - rule.of(share.base, share.rate);
  // Without a rule only a fee that differs for the same commission says something.
  return conversion?.fee != null && conversion.commission === line.commission ? line.fee - conversion.fee : 0;
}

const shareOfLine = ({ value, refund, rate, commission }: SaleLine): Share | null =>
  value === null || rate === null ? null : { base: value - (refund ?? 0), rate, told: commission };

const feeOfLine = ({ commission, fee, feeRate }: SaleLine, known: number | null): Share | null =>
  fee === null || (feeRate ?? known) === null ? null : { base: commission, rate: feeRate ?? known ?? 0, told: fee };
