import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Failure } from '#lib/domain/failure';
import type { Money } from '#lib/domain/money';
import type { Period } from '#lib/domain/period';
import type { JournalBy, JournalOutcome } from '#lib/domain/rates/journal';
import type { CampaignEntry } from '#lib/domain/rates/standing';
import type { ReadRow } from '#lib/records/read-row';

/** A product of a connected shop. */
export interface ProductRow extends ReadRow {
  readonly itemId: string;
  readonly name: string;
  readonly sku: string | null;
  readonly categoryId: string | null;
  readonly imageUrl: string | null;
  readonly price: Money | null;
  readonly stock: number | null;
  readonly sold: number | null;
  /** Whether it may be added to the open campaign; null: not read yet. */
  readonly addable: boolean | null;
  /** When SKU, category and picture were asked for, Unix ms; absent: never. */
  readonly infoAt?: number;
}

/** What AMS suggests for a product on a data day. */
export interface SuggestedRateRow extends ReadRow {
  readonly itemId: string;
  readonly min: CommissionRate;
  readonly max: CommissionRate;
}

/** A product's place in the open campaign. One product may have two, an ending and a new one. */
export interface EntryRow extends ReadRow, CampaignEntry {
  readonly itemId: string;
  readonly highestToday: CommissionRate | null;
}

/** A suggestion of AMS for a product, with its reasons in the API's own words. */
export interface SuggestionRow extends ReadRow {
  readonly itemId: string;
  readonly kind: string;
  readonly reasons: readonly string[];
  readonly min: CommissionRate;
  readonly max: CommissionRate;
  readonly prefill: CommissionRate | null;
  /** What Shopee adds from its own pocket; null: nothing. */
  readonly subsidy: CommissionRate | null;
  /** Who shared it in 90 days. */
  readonly affiliates: number | null;
  /** Units: of all sales for `product_opportunities`, else those that AMS brought in 90 days. */
  readonly sold?: number | null;
  /** AMS orders of its category in 30 days; `product_opportunities` only. */
  readonly categoryOrders?: number | null;
  /** Its entry when it was suggested; null: none. */
  readonly rate?: CommissionRate | null;
  readonly period?: Period | null;
}

/** Long work of AMS on all products, as last polled. */
export interface AmsTaskRow {
  readonly accountId: string;
  readonly taskId: string;
  readonly what: string;
  readonly startedAt: number;
  readonly state: 'running' | 'ended' | 'lost';
  /** Whole percent. */
  readonly progress: number;
}

/** One change of one product, for ever. */
export interface JournalRow {
  readonly id: string;
  /** Unix milliseconds. */
  readonly at: number;
  readonly accountId: string;
  readonly itemId: string | null;
  /** `add`, `edit`, `remove` of one product; `autoAdd` and `…All` have none. */
  readonly what: string;
  /** null: in no campaign. */
  readonly before: CommissionRate | null;
  /** null: taken out, or unchanged. */
  readonly after: CommissionRate | null;
  /** The period asked for, Unix ms; an end of null: no end. null: unchanged. */
  readonly period?: { readonly start: number | null; readonly end: number | null } | null;
  /** Changed outside: both ends of its period, where it was moved. */
  readonly ends?: { readonly before: number | null; readonly after: number | null } | null;
  /** Changed outside: not before this moment, when it was last read as it had been. */
  readonly since?: number | null;
  readonly by: JournalBy;
  readonly outcome: JournalOutcome;
  readonly failure: Failure | null;
  /** Shopee's own id of the request. */
  readonly requestId: string | null;
  /** The job that did it. */
  readonly jobId?: string | null;
}
