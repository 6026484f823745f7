import type { CommissionRate } from '#lib/domain/commission-rate';
import type { JournalOutcome } from './journal';

/** What of a product's entry in the open campaign a change is about. */
export interface EntryState {
  readonly rate: CommissionRate;
  /** Unix ms; null: no end. */
  readonly end: number | null;
  /** Taken out: it ends by itself. */
  readonly leaving: boolean;
}

/** A product's entry before and after; null: none. */
export interface EntryChange {
  readonly what: 'add' | 'edit' | 'remove';
  readonly before: EntryState | null;
  readonly after: EntryState | null;
}

/** A change that this browser made; of all products, where `what` says so. */
export interface OwnChange {
  readonly at: number;
  readonly what: string;
  readonly before: CommissionRate | null;
  readonly after: CommissionRate | null;
  /** The period asked for; null: unchanged. */
  readonly period?: { readonly end: number | null } | null;
  readonly outcome: JournalOutcome;
}

/** One change for all products as a change of each. `at`: Unix ms; `end`: `keep`: the period stays. */
export const changeOfAll = (asked: InputForAll, at: number): OwnChange => ({
  at,
  what: `${asked.doing}All`,
  before: null,
  after: asked.rate,
  period: asked.end === 'keep' ? null : { end: asked.end },
  outcome: 'unconfirmed',
});
export interface InputForAll {
  readonly doing: string;
  readonly rate: CommissionRate | null;
  readonly end: number | null | 'keep';
}

/** Lists may show a change only after a while; so long an answer with the state before it is taken for an old one. */
export const LIST_LAG_MS = 3 * 60_000;

/** What differs between two readings of one entry; null where only time has passed. `now`: Unix ms. */
export function entryChange(before: EntryState | null, after: EntryState | null, now: number): EntryChange | null {
  if (!before) return after && !after.leaving ? { what: 'add', before, after } : null;
  if (!after || (after.leaving && !before.leaving)) {
    const over = before.leaving || (before.end !== null && before.end <= now);
    return over ? null : { what: 'remove', before, after };
  }
  if (before.leaving || (before.rate === after.rate && sameEnd(before.end, after.end))) return null;
  return { what: 'edit', before, after };
}

/**
 * Whose change it is. `ours`: this browser made it. `lagging`: the list still shows what was before a change of this browser. Else `outside`.
 *
 * @param own changes of this browser to the product since it was last read
 * @param now Unix ms
 */
export function changedBy(change: EntryChange, own: readonly OwnChange[], now: number): 'ours' | 'lagging' | 'outside' {
  const sent = own.filter(({ outcome }) => outcome !== 'refused');
  if (ledTo(sent, change)) return 'ours';
  const late = sent.filter(({ at }) => at > now - LIST_LAG_MS);
  return late.some((one) => ledFrom(one, change)) ? 'lagging' : 'outside';
}

function ledTo(own: readonly OwnChange[], { what, before, after }: EntryChange): boolean {
  if (what === 'remove') return own.some(isRemoval);
  const rate = before?.rate === after?.rate || own.some((one) => one.after === after?.rate);
  const end =
    !before || sameEnd(before.end, after?.end ?? null) || own.some(({ period }) => period && sameEnd(period.end, after?.end ?? null));
  return own.length > 0 && rate && end;
}

/** Whether what the list shows now is what this browser changed. */
function ledFrom(own: OwnChange, { what, before, after }: EntryChange): boolean {
  if (what === 'remove') return own.what.startsWith('add');
  if (what === 'add') return isRemoval(own);
  return before?.rate === after?.rate ? Boolean(own.period) : own.before === after?.rate;
}

const isRemoval = ({ what }: OwnChange): boolean => what.startsWith('remove');

/** Moments are whole seconds at Shopee. */
const sameEnd = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.floor(a / 1000) === Math.floor(b / 1000);
