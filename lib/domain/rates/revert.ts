import type { CommissionRate } from '#lib/domain/commission-rate';
import type { JournalOutcome } from './journal';

/** A change of one product, as far as putting it back is about it. */
export interface Changed {
  readonly at: number;
  readonly itemId: string | null;
  readonly what: string;
  readonly before: CommissionRate | null;
  readonly after: CommissionRate | null;
  readonly outcome: JournalOutcome;
}

/** What would put a product back: its former rate, or null: out of the open campaign. */
export interface PutBack {
  readonly itemId: string;
  readonly rate: CommissionRate | null;
}

/**
 * How a change is put back; null where nothing can be: it was refused, moved only an end (an end never comes earlier), or was of no
 * single product.
 */
export function putBackOf({ itemId, what, before, after, outcome }: Changed): PutBack | null {
  if (itemId === null || outcome === 'refused') return null;
  if (what === 'add') return { itemId, rate: null };
  if (what === 'remove') return before === null ? null : { itemId, rate: before };
  return before === null || after === null || before === after ? null : { itemId, rate: before };
}

/** Many at once: a product that was changed several times goes back to before the first of these changes. */
export function putBackAll(changes: readonly Changed[]): { readonly rates: readonly PutBack[]; readonly removals: readonly PutBack[] } {
  const first = new Map<string, PutBack>();
  for (const change of changes.toSorted((a, b) => b.at - a.at)) {
    const back = putBackOf(change);
    if (back) first.set(back.itemId, back);
  }
  const all = [...first.values()];
  return { rates: all.filter(({ rate }) => rate !== null), removals: all.filter(({ rate }) => rate === null) };
}
