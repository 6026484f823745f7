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
  /** Makes things ready once; gives the two measurements, in milliseconds. */
  prepare(stage: Stage): Promise<{ readonly ours: () => Promise<number>; readonly floor: () => Promise<number> }>;
}

export interface BenchResult {
  readonly name: string;
  readonly floor: string;
  readonly oursMs: number;
  readonly floorMs: number;
  readonly kind: 'ratio' | 'difference';
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly most: number;
  readonly ok: boolean;
  /** Rounds differ by more than three times: read the median with care. */
  readonly wide: boolean;
}
