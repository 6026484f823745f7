import type { Failure } from '#lib/domain/failure';
import type { PartEnd } from './campaign-steps';
import type { CampaignDraft } from './draft';

/** A part of a change as the journal has it. */
export interface KeptPart {
  readonly of: PartEnd['of'];
  readonly partId: string;
  readonly campaignId: string | null;
  readonly outcome: 'done' | 'refused' | 'unconfirmed' | 'unknown';
  readonly failure: Failure | null;
}

/** What became of a draft that was sent. */
export interface DraftOutcome {
  /** null: nothing was made, or its id is not known yet. */
  readonly campaignId: string | null;
  /** Products and affiliates that AMS refused, as they still stand in the draft. */
  readonly refused: readonly PartEnd[];
  /** Why nothing of it was made; null: it was, or nobody knows yet. */
  readonly whole: Failure | null;
  readonly done: number;
  /** Accepted, and not yet shown by the campaign. */
  readonly unconfirmed: number;
  /** Sent, and the answer lost. */
  readonly unknown: number;
}

/**
 * How a draft came out by what the journal has of its last job. A campaign that was refused takes all its parts with it: they are not refused
 * for reasons of their own.
 */
export function draftOutcome(draft: CampaignDraft, parts: readonly KeptPart[]): DraftOutcome {
  const all = parts.flatMap(({ of, partId, outcome, failure }) =>
    outcome === 'refused' && failure ? [{ of, id: partId, end: 'refused' as const, failure }] : [],
  );
  const counted = (some: readonly KeptPart[], outcome: KeptPart['outcome']) => some.filter((part) => part.outcome === outcome).length;
  const counts = (some: readonly KeptPart[]) => ({
    done: counted(some, 'done'),
    unconfirmed: counted(some, 'unconfirmed'),
    unknown: counted(some, 'unknown'),
  });
  // Each part of a change stands for itself, and what was to go is in the draft no more.
  if (draft.base) return { campaignId: draft.base.campaignId, whole: null, refused: all, ...counts(parts) };
  const campaignId = draft.sent?.campaignId ?? parts.find((part) => part.campaignId !== null)?.campaignId ?? null;
  const campaign = parts.find(({ of }) => of === 'campaign');
  const own = parts.filter(({ of }) => of !== 'campaign');
  const whole = campaign?.outcome === 'refused' ? (campaign.failure ?? null) : null;
  const inDraft = (of: PartEnd['of'], id: string) =>
    of === 'product' ? draft.products.some(({ itemId }) => itemId === id) : draft.affiliates.some(({ affiliateId }) => affiliateId === id);
  return {
    campaignId,
    whole,
    refused: whole ? [] : all.filter(({ of, id }) => of !== 'campaign' && inDraft(of, id)),
    ...counts(own),
  };
}
