import type { CommissionRate } from './commission-rate';
import type { MarketCode } from './market';

/** What the steps of each kind of job know and yield, as the pages read it from records. */
export interface BulkStep {
  readonly url: string;
}
export interface BulkLinkMade {
  readonly link: string;
  readonly linkId: string;
  readonly page: string;
  readonly market: MarketCode;
  readonly how: 'api' | 'longLink';
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
