import type { CommissionRule } from '#lib/domain/reports/commission-rule';
import { lineAt, type Segment } from './columns';
import type { Dictionary } from './dictionary';
import { estimateLost } from './lost';

/**
 * Lines that were stored before anybody told what was lost of them: what was cancelled would count as nothing until Shopee is asked again,
 * which it answers for three months only. It is estimated, as of lines that come cancelled, and marked as an estimate.
 *
 * @param rule by which the account's market pays, as far as it is known
 */
export function withLosses(segment: Segment, dictionary: Dictionary, rule: CommissionRule): Segment {
  const { hot, cold } = segment;
  if (hot.exact.lost) return segment;
  const lost = new Float64Array(hot.rows);
  const orders = new Map<string, number[]>();
  for (let row = 0; row < hot.rows; row++) {
    const key = `${hot.orders[row * 2]} ${hot.orders[row * 2 + 1]}`;
    const known = orders.get(key);
    if (known) known.push(row);
    else orders.set(key, [row]);
  }
  for (const rows of orders.values()) {
    const lines = rows.map((row) => {
      const { state, fraud, gross, seller, value, ...line } = lineAt(segment, row, dictionary);
      // What still says what was promised of it has lost nothing besides.
      const isVoid = (state === 'cancelled' || fraud === 'fraud') && gross === 0 && seller === 0;
      return { ...line, isVoid, paid: Math.max(value, line.refund) };
    });
    estimateLost(lines, rule, 0).forEach((amount, at) => {
      lost[rows[at] as number] = amount;
    });
  }
  return { hot: { ...hot, exact: { ...hot.exact, lost, lostEstimate: lost.slice() } }, cold };
}
