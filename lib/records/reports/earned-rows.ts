import type { MarketCode } from '#lib/domain/market';
import type { EarnedShare } from '#lib/domain/reports/earned/earned-by-links';
import type { LearntRule } from '#lib/domain/reports/earned/paid-commission';
import type { Checked } from '#lib/records/checked';

/** What the links with these five sub ids earned. */
export interface LinkEarningsRow extends Checked {
  readonly accountId: string;
  readonly subIds: string;
  readonly shares: readonly EarnedShare[];
}

/** The totals of an account's report when its lines were last counted. */
export interface EarnedStateRow extends Checked {
  readonly accountId: string;
  readonly market: MarketCode;
  /** Unix ms of the counting. */
  readonly at: number;
  readonly rule: LearntRule;
  /** Lines of the last days, and those of them whose sub ids no link made here has. */
  readonly fresh: { readonly lines: number; readonly untraced: number };
  /** Conversions that were answered and are in no sum. Absent in rows of earlier versions. */
  readonly unread?: number;
}
