import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Money } from '#lib/domain/money';
import { byItem } from '#lib/domain/rates/by-item';
import { type ProductStanding, productStanding } from '#lib/domain/rates/standing';
import { EVERY_SUGGESTION, isAnswered, SUGGESTION_KINDS, type SuggestionKind } from '#lib/domain/rates/suggestion';
import type { EntryRow, ProductRow, SuggestedRateRow, SuggestionRow } from '#lib/records/rates/rows';
import type { SnoozeRow } from '#lib/records/rates/snooze-rows';
import { itemRecords } from '#lib/records/rates/standing-records';

/** A suggestion as its card shows it. Times in Unix ms. */
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
  readonly suggestedRates: readonly SuggestedRateRow[];
  readonly entries: readonly EntryRow[];
  /** The open campaign was read to its end. */
  readonly entriesComplete: boolean;
  readonly products: readonly ProductRow[];
  readonly snoozes: readonly SnoozeRow[];
}

/** Joins what the records know: what is still to be decided, the most sold first; what was done since; what was put away. `now`: Unix ms. */
export function suggestionsOf(
  { suggestions, suggestedRates, entries, products, snoozes, entriesComplete }: SuggestionRows,
  now: number,
): Suggestions {
  const known = new Map(products.map((row) => [row.itemId, row]));
  const entriesOf = byItem(entries);
  const suggestionsOfItem = byItem(suggestions);
  const suggestedRateOf = new Map(suggestedRates.map((row) => [row.itemId, row]));
  const standings = new Map<string, ProductStanding<EntryRow>>();
  const standingOf = (itemId: string): ProductStanding<EntryRow> => {
    const standing =
      standings.get(itemId) ??
      productStanding(
        itemRecords(
          {
            product: known.get(itemId),
            entries: entriesOf.get(itemId) ?? [],
            suggestedRate: suggestedRateOf.get(itemId),
            suggestions: suggestionsOfItem.get(itemId) ?? [],
          },
          entriesComplete,
        ),
        now,
      );
    standings.set(itemId, standing);
    return standing;
  };
  const asleep = snoozes.filter(({ until }) => until === null || until > now);
  const away = new Set(asleep.map(({ itemId, kind }) => `${itemId} ${kind}`));
  const cards = byKind<SuggestionCard[]>(() => []);
  const answered = byKind(() => 0);
  for (const row of suggestions) {
    const kind = SUGGESTION_KINDS.find((one) => one === row.kind);
    if (!kind || away.has(`${row.itemId} ${kind}`) || away.has(`${row.itemId} ${EVERY_SUGGESTION}`)) continue;
    const standing = standingOf(row.itemId);
    const { open } = standing;
    const entry = open ? { rate: open.rate, end: open.period.end, readAt: open.readAt } : null;
    const min = standing.range?.min ?? row.min;
    if (isAnswered({ kind, readAt: row.readAt, min, end: row.period?.end ?? null }, entry)) answered[kind]++;
    else cards[kind].push(cardOf(kind, row, known.get(row.itemId), standing));
  }
  for (const kind of SUGGESTION_KINDS) cards[kind].sort((a, b) => (b.sold ?? -1) - (a.sold ?? -1) || (a.itemId < b.itemId ? -1 : 1));
  return { cards, answered, away: asleep.map((row) => ({ ...row, name: known.get(row.itemId)?.name ?? '' })) };
}

const byKind = <T>(first: () => T): Record<SuggestionKind, T> =>
  Object.fromEntries(SUGGESTION_KINDS.map((kind) => [kind, first()])) as Record<SuggestionKind, T>;

function cardOf(
  kind: SuggestionKind,
  row: SuggestionRow,
  product: ProductRow | undefined,
  standing: ProductStanding<EntryRow>,
): SuggestionCard {
  const { itemId, reasons, subsidy, affiliates, sold = null, categoryOrders = null } = row;
  // The same rate and range as in every other view: a newer word of AMS counts, whichever list it stood in.
  const { min, max } = standing.range ?? row;
  const rate = standing.rate ?? standing.next?.rate ?? null;
  const endsAt = standing.open ? standing.open.period.end : (row.period?.end ?? null);
  const { name = '', imageUrl = null, price = null } = product ?? {};
  const wanted = row.prefill ?? min;
  const prefill = wanted < min ? min : wanted > max ? max : wanted;
  return { itemId, kind, name, imageUrl, price, reasons, rate, min, max, prefill, subsidy, affiliates, sold, categoryOrders, endsAt };
}
