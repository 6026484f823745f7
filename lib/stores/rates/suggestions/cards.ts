import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Money } from '#lib/domain/money';
import { EVERY_SUGGESTION, isAnswered, SUGGESTION_KINDS, type SuggestionKind } from '#lib/domain/rates/suggestion';
import type { EntryRow, ProductRow, SuggestionRow } from '#lib/records/rates/rows';
import type { SnoozeRow } from '#lib/records/rates/snooze-rows';

/** A suggestion as a person looks at it. Moments in Unix ms. */
export interface SuggestionCard {
  readonly itemId: string;
  readonly kind: SuggestionKind;
  /** Empty: not read. */
  readonly name: string;
  readonly imageUrl: string | null;
  readonly price: Money | null;
  readonly reasons: readonly string[];
  /** null: in no campaign. */
  readonly rate: CommissionRate | null;
  readonly min: CommissionRate;
  readonly max: CommissionRate;
  readonly prefill: CommissionRate;
  readonly subsidy: CommissionRate | null;
  readonly affiliates: number | null;
  readonly sold: number | null;
  readonly categoryOrders: number | null;
  readonly endsAt: number | null;
}

export interface PutAway {
  readonly itemId: string;
  readonly kind: string;
  readonly name: string;
  readonly until: number | null;
}

export interface Suggestions {
  readonly cards: Readonly<Record<SuggestionKind, readonly SuggestionCard[]>>;
  /** Done since they were suggested. */
  readonly answered: Readonly<Record<SuggestionKind, number>>;
  readonly away: readonly PutAway[];
}

export interface SuggestionRows {
  readonly suggestions: readonly SuggestionRow[];
  readonly entries: readonly EntryRow[];
  readonly products: readonly ProductRow[];
  readonly snoozes: readonly SnoozeRow[];
}

/** Joins what the records know: what is still to be decided, the most sold first; what was done since; what was put away. `now`: Unix ms. */
export function suggestionsOf({ suggestions, entries, products, snoozes }: SuggestionRows, now: number): Suggestions {
  const open = new Map(entries.filter(({ status }) => status !== 'Terminating').map((row) => [row.itemId, row]));
  const known = new Map(products.map((row) => [row.itemId, row]));
  const asleep = snoozes.filter(({ until }) => until === null || until > now);
  const away = new Set(asleep.map(({ itemId, kind }) => `${itemId} ${kind}`));
  const cards = byKind<SuggestionCard[]>(() => []);
  const answered = byKind(() => 0);
  for (const row of suggestions) {
    const kind = SUGGESTION_KINDS.find((one) => one === row.kind);
    if (!kind || away.has(`${row.itemId} ${kind}`) || away.has(`${row.itemId} ${EVERY_SUGGESTION}`)) continue;
    const entry = open.get(row.itemId);
    const now = entry ? { rate: entry.rate, end: entry.period.end, readAt: entry.readAt } : null;
    if (isAnswered({ kind, readAt: row.readAt, min: row.min, end: row.period?.end ?? null }, now)) answered[kind]++;
    else cards[kind].push(cardOf(kind, row, known.get(row.itemId), entry));
  }
  for (const kind of SUGGESTION_KINDS) cards[kind].sort((a, b) => (b.sold ?? -1) - (a.sold ?? -1) || (a.itemId < b.itemId ? -1 : 1));
  return { cards, answered, away: asleep.map((row) => ({ ...row, name: known.get(row.itemId)?.name ?? '' })) };
}

const byKind = <T>(first: () => T): Record<SuggestionKind, T> =>
  Object.fromEntries(SUGGESTION_KINDS.map((kind) => [kind, first()])) as Record<SuggestionKind, T>;

function cardOf(kind: SuggestionKind, row: SuggestionRow, product: ProductRow | undefined, entry: EntryRow | undefined): SuggestionCard {
  const { itemId, reasons, min, max, subsidy, affiliates, sold = null, categoryOrders = null } = row;
  const rate = entry?.rate ?? row.rate ?? null;
  const endsAt = entry ? entry.period.end : (row.period?.end ?? null);
  const { name = '', imageUrl = null, price = null } = product ?? {};
  const prefill = row.prefill ?? min;
  return { itemId, kind, name, imageUrl, price, reasons, rate, min, max, prefill, subsidy, affiliates, sold, categoryOrders, endsAt };
}
