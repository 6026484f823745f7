import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Period } from '#lib/domain/period';

/** A product's entry in the open campaign, as last read. A product may have two: one that leaves and a new one. */
export interface CampaignEntry {
  readonly campaignId: string;
  /** AMS's own word: `Upcoming`, `Ongoing`, `Terminating`. */
  readonly status: string;
  readonly rate: CommissionRate;
  readonly period: Period;
  /** Unix ms: taken out, it counts until then. */
  readonly endingAt: number | null;
  /** Higher rates that are still owed to affiliates. */
  readonly protections: readonly Protection[];
}

/** A higher rate that is still owed until a moment (Unix ms). */
export interface Protection {
  readonly rate: CommissionRate;
  readonly until: number;
}

/** A range that AMS suggests, and when it was read (Unix ms). */
export interface SuggestedRange {
  readonly min: CommissionRate;
  readonly max: CommissionRate;
  readonly readAt: number;
}

/** What a list of suggestions says of a product beside its range; `rate` and `period`: its entry at that time. */
export interface SuggestedChange extends SuggestedRange {
  readonly rate?: CommissionRate | null;
  readonly period?: Period | null;
}

/** What the records hold of one product, as far as its standing depends on it. */
export interface StandingRecords {
  readonly entries: readonly (CampaignEntry & { readonly readAt?: number })[];
  readonly suggestedRate: SuggestedRange | null | undefined;
  readonly suggestions: readonly SuggestedChange[];
  /** Whether it may be added to the open campaign; true also says that it is not in it. */
  readonly addable: boolean | null;
  /** The open campaign was asked for this product, or read to its end. */
  readonly asked: boolean;
}

/** A product's place in the open campaign. `unread`: not asked yet, which is not "out". */
export type Place = 'unread' | 'out' | 'upcoming' | 'running' | 'leaving';

/** How a rate lies to the suggested range; `unknown`: there is no rate, or no range. */
export type GapKind = 'below' | 'inside' | 'above' | 'unknown';

/** What counts of a product at a moment: the one answer for board, shop view, review, suggestions, badges and files. Moments in Unix ms. */
export interface ProductStanding<Entry extends CampaignEntry = CampaignEntry> {
  readonly place: Place;
  /** The entry that can be changed: the running one, else the one that begins later. */
  readonly open: Entry | null;
  /** The open entry has begun. */
  readonly begun: boolean;
  /** The entry that was taken out and still counts. */
  readonly leaving: Entry | null;
  /** The rate that counts today; null: none does. */
  readonly rate: CommissionRate | null;
  /** An entry that begins later. */
  readonly next: { readonly rate: CommissionRate; readonly at: number } | null;
  readonly startsAt: number | null;
  /** Null with a rate, or with one that comes: without end. */
  readonly endsAt: number | null;
  readonly leavesAt: number | null;
  /** Higher rates that are still owed, the last to end first. */
  readonly protections: readonly Protection[];
  /** The newest word of AMS, whichever list it stood in. */
  readonly range: SuggestedRange | null;
  readonly gap: GapKind;
  /** Basis points by which the rate lies under the lowest or over the highest suggested one; 0 inside. */
  readonly points: number;
  /** When its place was read; null: never. */
  readonly readAt: number | null;
}

/** Taken out of the campaign: it counts until `endingAt`, and can be changed no more. */
export const isLeaving = ({ status }: Pick<CampaignEntry, 'status'>): boolean => status === 'Terminating';

/** Entries that can be changed. */
export const openEntries = <Entry extends Pick<CampaignEntry, 'status'>>(entries: readonly Entry[]): Entry[] =>
  entries.filter((entry) => !isLeaving(entry));

/** What counts of a product. `now`: Unix ms. */
export function productStanding<Entry extends CampaignEntry & { readonly readAt?: number }>(
  records: Omit<StandingRecords, 'entries'> & { readonly entries: readonly Entry[] },
  now: number,
): ProductStanding<Entry> {
  const { entries, asked, addable } = records;
  const { open, begun, leaving } = entriesThatCount(entries, now);
  // A list of suggestions tells today's rate of a product that the campaign was not asked for.
  const reported = entries.length === 0 && !asked && addable !== true ? reportOf(records.suggestions) : null;
  const reportedStart = reported?.period && reported.period.start > now ? reported.period.start : null;
  const rate = (begun ? open?.rate : leaving?.rate) ?? (reportedStart === null ? reported?.rate : null) ?? null;
  const begins = open && !begun ? { rate: open.rate, at: open.period.start } : null;
  const next = begins ?? (reportedStart !== null && reported ? { rate: reported.rate, at: reportedStart } : null);
  const range = newestRange(records);
  // What counts today comes before what begins later.
  const counted = begun || !leaving ? open : leaving;
  return {
    place: placeOf(rate !== null, leaving !== null && !begun, next !== null, asked || entries.length > 0 || addable === true),
    open,
    begun,
    leaving,
    rate,
    next,
    startsAt: (counted?.period ?? reported?.period)?.start ?? null,
    endsAt: counted && counted === leaving ? null : ((counted?.period ?? reported?.period)?.end ?? null),
    leavesAt: begun ? null : (leaving?.endingAt ?? null),
    protections: entries
      .flatMap(({ protections }) => protections)
      .filter(({ until }) => until > now)
      .toSorted((a, b) => b.until - a.until),
    range,
    ...gapTo(rate ?? next?.rate ?? null, range),
    readAt: entries[0]?.readAt ?? reported?.readAt ?? null,
  };
}

/** Of a product's entries: the one that can be changed, whether it has begun, and the one that is on its way out. */
export function entriesThatCount<Entry extends CampaignEntry>(
  entries: readonly Entry[],
  now: number,
): Pick<ProductStanding<Entry>, 'open' | 'begun' | 'leaving'> {
  const others = openEntries(entries);
  // The word may be older than the beginning that it told of.
  const running = others.find(({ status, period }) => status !== 'Upcoming' || period.start <= now) ?? null;
  return { open: running ?? others[0] ?? null, begun: running !== null, leaving: entries.find(isLeaving) ?? null };
}

/** How a rate lies to a range, and by how many basis points. */
export function gapTo(
  rate: CommissionRate | null,
  range: Pick<SuggestedRange, 'min' | 'max'> | null,
): { readonly gap: GapKind; readonly points: number } {
  if (rate === null || !range) return { gap: 'unknown', points: 0 };
  if (rate < range.min) return { gap: 'below', points: range.min - rate };
  return rate > range.max ? { gap: 'above', points: rate - range.max } : { gap: 'inside', points: 0 };
}

/** Of two words of the same moment that of the list of rates counts. */
function newestRange({ suggestedRate, suggestions }: Pick<StandingRecords, 'suggestedRate' | 'suggestions'>): SuggestedRange | null {
  const all = suggestedRate ? [suggestedRate, ...suggestions] : suggestions;
  const newest = all.reduce<SuggestedRange | null>((best, one) => (best === null || one.readAt > best.readAt ? one : best), null);
  return newest ? { min: newest.min, max: newest.max, readAt: newest.readAt } : null;
}

function reportOf(suggestions: readonly SuggestedChange[]): { rate: CommissionRate; period: Period | null; readAt: number } | null {
  const newest = suggestions
    .filter(({ rate }) => rate !== null && rate !== undefined)
    .reduce<SuggestedChange | null>((best, one) => (best === null || one.readAt > best.readAt ? one : best), null);
  return newest?.rate ? { rate: newest.rate, period: newest.period ?? null, readAt: newest.readAt } : null;
}

function placeOf(counts: boolean, leaves: boolean, comes: boolean, asked: boolean): Place {
  if (counts) return leaves ? 'leaving' : 'running';
  if (comes) return 'upcoming';
  return asked ? 'out' : 'unread';
}
