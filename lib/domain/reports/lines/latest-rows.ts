import { filled, type HotColumns } from './columns';
import type { Dictionary } from './dictionary';

/**
 * Which lines count: of those with one key and source the one that came last. When its source says it was told does not count: a clock that
 * was wrong once would have the last word until its moment comes. Where that line was cancelled, what the one before it told is carried over
 * into its columns.
 *
 * @param carried gains what was carried over
 */
export function latestRows(
  segments: readonly HotColumns[],
  { codes }: Pick<Dictionary, 'codes'>,
  carried: CarriedLoss[] = [],
): readonly Uint32Array[] {
  const voids = { cancelled: codes.get('cancelled'), fraud: codes.get('fraud') };
  const total = segments.reduce((sum, { rows }) => sum + rows, 0);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(total * 2, 2))));
  const owner = new Uint32Array(total);
  const place = new Uint32Array(total);
  const shadowed = new Uint8Array(total);
  let at = 0;
  segments.forEach((segment, number) => {
    for (let row = 0; row < segment.rows; row++, at++) {
      owner[at] = number;
      place[at] = row;
      let slot = ((segment.keys[row * 2] as number) ^ Math.imul(segment.keys[row * 2 + 1] as number, 0x9e3779b1)) & (slots.length - 1);
      for (; ; slot = (slot + 1) & (slots.length - 1)) {
        const known = (slots[slot] as number) - 1;
        if (known < 0) {
          slots[slot] = at + 1;
          break;
        }
        const other = segments[owner[known] as number] as HotColumns;
        const there = place[known] as number;
        if (other.keys[there * 2] !== segment.keys[row * 2] || other.keys[there * 2 + 1] !== segment.keys[row * 2 + 1]) continue;
        shadowed[known] = 1;
        const loss = carryLost(segment, row, other, there, voids);
        if (loss) carried.push({ ...loss, segment: number, row });
        slots[slot] = at + 1;
        break;
      }
    }
  });
  let before = 0;
  return segments.map(({ rows }) => {
    const live = new Uint32Array(rows);
    let count = 0;
    for (let row = 0; row < rows; row++) if (shadowed[before + row] === 0) live[count++] = row;
    before += rows;
    return live.subarray(0, count);
  });
}

/** What a line lost, by an older line of the same key. */
export interface CarriedLoss {
  readonly segment: number;
  readonly row: number;
  readonly lost: number;
  readonly lostEstimate: number;
}

/** Puts into the columns of a segment, as it is stored, what was carried over into it. */
export function carryInto({ exact }: HotColumns, segment: number, carried: readonly CarriedLoss[]): void {
  for (const { row, lost, lostEstimate } of carried.filter((one) => one.segment === segment)) {
    if (exact.lost) exact.lost[row] = lost;
    if (exact.lostEstimate) exact.lostEstimate[row] = lostEstimate;
  }
}

/** The amount of a line before it was cancelled or given back is what was lost with it: better than any estimate. */
function carryLost(
  newer: HotColumns,
  row: number,
  before: HotColumns,
  rowBefore: number,
  voids: { readonly cancelled: number | undefined; readonly fraud: number | undefined },
): Pick<CarriedLoss, 'lost' | 'lostEstimate'> | null {
  const { refund, net, lost, lostEstimate } = newer.exact;
  if (!lost || !lostEstimate) return null;
  const isVoid = newer.codes.state?.[row] === voids.cancelled || newer.codes.fraud?.[row] === voids.fraud;
  if (!isVoid && (refund?.[row] ?? 0) <= 0) return null;
  const hasReportedLoss = (lost[row] as number) > 0 && lostEstimate[row] === 0;
  if (hasReportedLoss) return null;
  const of = (name: 'net' | 'lost' | 'lostEstimate'): number => before.exact[name]?.[rowBefore] ?? 0;
  const promised = of('net') + of('lost');
  // A line that was first read when it was cancelled already has no earlier amount.
  if (promised <= 0) return null;
  lost[row] = Math.max(0, promised - (net?.[row] ?? 0));
  lostEstimate[row] = Math.min(lost[row] as number, of('lostEstimate'));
  return { lost: lost[row] as number, lostEstimate: lostEstimate[row] as number };
}

/** Every row of segments that were made compact together: they replace none of each other. */
export const everyRow = (segments: readonly HotColumns[]): readonly Uint32Array[] =>
  segments.map(({ rows }) => filled(new Uint32Array(rows), (row) => row));
