import type { CommissionRate } from './commission-rate';
import type { JournalOutcome, JournalWhat } from './journal';

/** What of a product's entry in the open campaign a change is about. */
export interface EntryState {
  readonly rate: CommissionRate;
  readonly end: number | null;
  /** Taken out: it ends by itself. */
  readonly leaving: boolean;
}

/** A product's entry before and after; null: none. */
export interface EntryChange {
  readonly what: Extract<JournalWhat, 'rate' | 'end' | 'add' | 'remove'>;
  readonly before: EntryState | null;
  readonly after: EntryState | null;
}

/** A change that this browser made. `itemId` null: of all products. */
export interface OwnChange {
  readonly at: number;
  readonly itemId: string | null;
  readonly after: CommissionRate | null;
  readonly before: CommissionRate | null;
  readonly ends?: { readonly before: number | null; readonly after: number | null } | null;
  readonly outcome: JournalOutcome;
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
  if (before.leaving) return null;
  if (before.rate !== after.rate) return { what: 'rate', before, after };
  return before.end === after.end ? null : { what: 'end', before, after };
}

/**
 * Whose change it is. `ours`: this browser made it. `lagging`: the list still shows what was before a change of this browser. Else `outside`.
 *
 * @param own changes of this browser to the product since it was last read, refused ones left out
 * @param now Unix ms
 */
export function whoseChange(change: EntryChange, own: readonly OwnChange[], now: number): 'ours' | 'lagging' | 'outside' {
  const sent = own.filter(({ outcome }) => outcome !== 'refused');
  if (sent.some((one) => ledTo(one, change))) return 'ours';
  return sent.some((one) => one.at > now - LIST_LAG_MS && ledFrom(one, change)) ? 'lagging' : 'outside';
}

function ledTo(own: OwnChange, { what, after }: EntryChange): boolean {
  if (what === 'remove') return own.after === null && own.itemId !== null;
  return what === 'end' ? own.ends?.after === after?.end : own.after === after?.rate;
}

/** Whether what the list shows now is what this browser changed. */
function ledFrom(own: OwnChange, { what, after }: EntryChange): boolean {
  if (what === 'remove') return own.before === null && own.after !== null;
  if (what === 'add') return own.after === null;
  return what === 'end' ? own.ends?.before === after?.end : own.before === after?.rate;
}
