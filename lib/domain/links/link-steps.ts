import type { CommissionRate } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import type { CaptionFacts } from './captions/caption-facts';

/** What the steps of each kind of job know and yield, as the pages read it from records. */
export interface BulkStep {
  readonly url: string;
  /** What was known of its product when the list was begun. */
  readonly about?: CaptionFacts | null;
  /** The other cells of its row, under the job's `head`. */
  readonly cells?: readonly string[];
}

/** One group that a product's link is made for. */
export interface GroupStep {
  readonly presetId: string;
  /** Five templates. */
  readonly subIds: readonly string[];
}

export interface BulkLinkMade {
  readonly link: string;
  readonly linkId: string;
  readonly page: string;
  readonly market: MarketCode;
  readonly how: 'api' | 'longLink';
  /** What is known of its product, its link among it; left out by jobs of older versions. */
  readonly about?: CaptionFacts;
}

export interface ProductToCheck {
  readonly market: MarketCode;
  readonly shopId: string;
  readonly itemId: string;
  readonly accountId: string;
}

export interface LinkHealth {
  readonly itemId: string;
  /** false: in no campaign now, which is not "dead": the link still leads to the product. */
  readonly offered: boolean;
  readonly rate: CommissionRate | null;
  readonly periodEnd: number | null;
}
