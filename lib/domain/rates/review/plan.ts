import type { CommissionRate } from '#lib/domain/commission-rate';
import { lastsLongEnough } from '#lib/domain/period';
import { type CampaignEntry, type ProductStanding, productStanding, type SuggestedRange } from '#lib/domain/rates/standing';
import type { Doing, Why } from './doing';
import type { ReviewDraft, ReviewItem } from './draft';
import type { ReviewFacts } from './facts';
import { type ProtectedRate, protectedRates } from './protected-rates';
import { wantedEnd, wantedRate } from './rates';

export interface Planned {
  readonly doing: Doing;
  readonly why: Why | null;
  readonly entry: CampaignEntry | null;
  /** What AMS suggests; null: nothing is known. */
  readonly range: SuggestedRange | null;
  /** The rate that counts, or will, before; null: in no campaign. */
  readonly before: CommissionRate | null;
  /** null: in no campaign afterwards. */
  readonly after: CommissionRate | null;
  /** Unix ms; null: without end. Both null where it is in no campaign. */
  readonly endBefore: number | null;
  readonly endAfter: number | null;
  /** An earlier end was asked for and is left as it is. */
  readonly endStays: boolean;
  /** Higher rates that are still owed afterwards, the longest first. */
  readonly protectedRates: readonly ProtectedRate[];
  /** It begins later: until then nobody promotes it at the old rate. */
  readonly begins: number | null;
}

/** A new entry without a start begins about so much later (AMS guide, "rules on rates and periods"). */
const BEGINS_AFTER = 10 * 60_000;

/**
 * What the draft makes of one product.
 *
 * @param now Unix ms
 * @param timeZone of the shop's market
 */
export function planOf(draft: ReviewDraft, item: ReviewItem, facts: ReviewFacts, now: number, timeZone: string): Planned {
  const standing = productStanding(facts, now);
  const rate = wantedRate(draft, item, standing.range);
  const end = wantedEnd(draft, item);
  const wanted = standing.open ? change(draft, item, standing.open, rate, end) : entering(draft, item, facts, standing, rate, end, now);
  const { open, begun, leaving } = standing;
  const before = open?.rate ?? leaving?.rate ?? null;
  const whole = {
    entry: open,
    range: standing.range,
    before,
    endBefore: open?.period.end ?? null,
    endStays: false,
    begins: open && !begun ? open.period.start : null,
    ...wanted,
  };
  return {
    ...whole,
    protectedRates: whole.doing === 'impossible' ? [] : protectedRates(standing, whole.doing, whole.after, now, timeZone),
  };
}

type Wanted = Pick<Planned, 'doing' | 'why' | 'after' | 'endAfter'> & Partial<Pick<Planned, 'endStays'>>;

/** For a product that is in the open campaign. */
function change(
  draft: ReviewDraft,
  item: ReviewItem,
  open: CampaignEntry,
  rate: CommissionRate | null,
  end: number | null | undefined,
): Wanted {
  const { target } = draft;
  const { rate: before, period } = open;
  const stay = { after: before, endAfter: period.end };
  if (leaves(draft, item)) return { doing: 'remove', why: null, after: null, endAfter: null };
  if (target === 'add') return { doing: 'nothing', why: 'alreadyIn', ...stay };
  if (target === 'extend' && end === undefined) return { doing: 'impossible', why: 'noEnd', ...stay };
  if (target !== 'extend' && rate === null && end === undefined)
    return { doing: 'impossible', why: target === 'typed' || target === 'asGiven' ? 'noRate' : 'noSuggestion', ...stay };
  if (rate === 0) return { doing: 'impossible', why: 'zero', ...stay };
  if (rate !== null && rate < before && staysUp(draft, item)) return { doing: 'nothing', why: 'wouldLower', ...stay };
  const after = rate ?? before;
  const earlier = end !== undefined && isEarlier(end, period.end);
  if (earlier && after === before) return { doing: 'impossible', why: 'endsEarlier', ...stay };
  const endAfter = end === undefined || earlier ? period.end : end;
  if (!lastsLongEnough({ start: period.start, end: endAfter })) return { doing: 'impossible', why: 'tooShort', ...stay };
  const wanted = { after, endAfter, why: null, endStays: earlier };
  if (after > before) return { doing: 'raise', ...wanted };
  if (after < before) return { doing: 'lower', ...wanted };
  return endAfter === period.end ? { doing: 'nothing', why: 'same', ...stay } : { doing: 'extend', ...wanted };
}

/** For a product that is not in the open campaign, or on its way out. */
function entering(
  draft: ReviewDraft,
  item: ReviewItem,
  { addable }: ReviewFacts,
  { leaving }: ProductStanding,
  rate: CommissionRate | null,
  end: number | null | undefined,
  now: number,
): Wanted {
  const { target } = draft;
  const stay = { after: null, endAfter: null };
  if (leaves(draft, item)) return { doing: 'nothing', why: leaving ? 'leaving' : 'notInCampaign', ...stay };
  if (target === 'extend') return { doing: 'impossible', why: 'notInCampaign', ...stay };
  if (addable === false) return { doing: 'impossible', why: 'notAddable', ...stay };
  if (rate === null) return { doing: 'impossible', why: target === 'typed' || target === 'asGiven' ? 'noRate' : 'noSuggestion', ...stay };
  if (rate === 0) return { doing: 'impossible', why: 'zero', ...stay };
  if (!lastsLongEnough({ start: now + BEGINS_AFTER, end: end ?? null })) return { doing: 'impossible', why: 'tooShort', ...stay };
  return { doing: 'add', why: null, after: rate, endAfter: end ?? null };
}

/** Whether a product is to leave the open campaign: all of them, or this one. */
const leaves = ({ target, rates }: ReviewDraft, { itemId, remove }: ReviewItem): boolean =>
  target === 'remove' || (target === 'asGiven' && remove === true && rates[itemId] === undefined);

/** Whether a lower rate is not wanted: it comes from what counts for all, and these are only to be raised. */
const staysUp = ({ onlyRaise, rates, target }: ReviewDraft, { itemId }: ReviewItem): boolean =>
  onlyRaise && target !== 'asGiven' && rates[itemId] === undefined;

/** No end is later than every end. */
const isEarlier = (end: number | null, than: number | null): boolean => end !== null && (than === null || end < than);
