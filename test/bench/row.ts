import type { Stage } from './stage';

/** One comparison: ours and its floor, measured in the same browser, taking turns. */
export interface BenchRow {
  readonly name: string;
  /** What the floor is. */
  readonly floor: string;
  /** The row fails when the median over the rounds is above: of ours / floor, or of ours − floor in milliseconds. */
  readonly limit: { readonly kind: 'ratio' | 'difference'; readonly most: number };
  /** Samples of each side in a round. */
  readonly samples: number;
  /** What both sides are measured in; milliseconds by default. */
  readonly unit?: Unit;
  /** Rounds, where the usual ones are too few to tell so small a difference. */
  readonly rounds?: number;
  /** One round without a warm-up: for what is counted on a virtual clock, or takes minutes. Ours goes first. */
  readonly once?: true;
  /** Makes things ready once; gives the two measurements. */
  prepare(stage: Stage): Promise<{ readonly ours: () => Promise<number>; readonly floor: () => Promise<number> }>;
}

export type Unit = 'ms' | 's' | 'calls' | 'frames' | 'kB';

export interface BenchResult {
  readonly name: string;
  readonly floor: string;
  readonly unit: Unit;
  readonly ours: number;
  readonly floorValue: number;
  readonly kind: 'ratio' | 'difference';
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly most: number;
  readonly ok: boolean;
  /** Rounds differ by more than three times: read the median with care. */
  readonly wide: boolean;
}
