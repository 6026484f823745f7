import type { CommissionRate } from '#lib/domain/commission-rate';
import type { LinkNote } from '#lib/domain/links/link-note';
import type { ShortLink } from '#lib/domain/links/short-link';
import type { MarketCode } from '#lib/domain/market';

/** When and how often a sub-id preset was used. */
export interface PresetUseRow {
  readonly presetId: string;
  readonly usedAt: number;
  readonly times: number;
}

/** What became of a product's offer when links were last checked, and what was known of it before. */
export interface LinkHealthRow {
  readonly market: MarketCode;
  readonly itemId: string;
  readonly at: number;
  readonly offered: boolean;
  readonly rate: CommissionRate | null;
  readonly periodEnd: number | null;
  /** The last known rate before this check that differs, and the last known end; null: none was ever seen. */
  readonly rateBefore: CommissionRate | null;
  readonly endBefore: number | null;
}

/** A link that the person removed, as long as it can be taken back. */
export interface RemovedLinkRow {
  readonly id: string;
  readonly batch: string;
  readonly at: number;
  readonly link: ShortLink;
  readonly note: LinkNote | null;
}
