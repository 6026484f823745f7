import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Recommended } from '#lib/domain/targeted/book/invite-plan';
import type { Sample } from '#lib/domain/targeted/book/samples';
import type { ReadRow } from '#lib/records/read-row';

/** An affiliate as AMS shows one. Personal data: kept here alone, and erased with the person (see `affiliateNotes`). */
export interface AffiliateRow extends ReadRow, Recommended {
  /** The place in the list of those that a manager looks after; null: not on it. */
  readonly managed: number | null;
}

/** What the person wrote of an affiliate. */
export interface AffiliateNoteRow {
  readonly accountId: string;
  readonly affiliateId: string;
  readonly tags: readonly string[];
  readonly note: string;
  /** Local day, YYYY-MM-DD; null: never. */
  readonly contacted: string | null;
  readonly promisedRate: CommissionRate | null;
  /** The same person's other id, which is shown in the place of this one; null: stands for itself. */
  readonly mergedInto: string | null;
  /** Erased at this moment (Unix ms): nothing personal is kept of it again; null: not erased. */
  readonly erasedAt: number | null;
  /** Of one that was erased: by what its names are known again where no id is told (`nameMark`). */
  readonly marks?: readonly number[];
  /** Samples that it was sent. */
  readonly samples?: readonly Sample[];
}
