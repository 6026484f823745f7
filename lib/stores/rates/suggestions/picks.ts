import { create } from 'zustand';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { readRate } from '#lib/domain/numbers/read-amount';
import type { ReviewItem } from '#lib/domain/rates/review/draft';
import { middleOf } from '#lib/domain/rates/review/rates';
import { openReview } from '#lib/stores/rates/review/review';
import type { SuggestionCard } from './cards';

/** To which rate: the one that AMS offers, an end of its range, or half-way. */
export const PICK_LEVELS = ['offered', 'min', 'middle', 'max'] as const;
export type PickLevel = (typeof PICK_LEVELS)[number];
/** By how many days a period is to be longer; 0: without end. */
export const PICK_DAYS = [30, 60, 90, 0] as const;
export type PickDays = (typeof PICK_DAYS)[number];
const DAY = 86_400_000;

interface PicksState {
  /** Cards whose tick was taken out, by `pickKey`. All others are chosen. */
  readonly off: Readonly<Record<string, true>>;
  /** Rates as typed, by `pickKey`. */
  readonly typed: Readonly<Record<string, string>>;
  readonly level: PickLevel;
  readonly days: PickDays;
  readonly tick: (cards: readonly SuggestionCard[], on: boolean) => void;
  readonly type: (card: SuggestionCard, text: string) => void;
  /** For all cards of a kind; what was typed for them goes. */
  readonly setLevel: (level: PickLevel) => void;
  readonly setDays: (days: PickDays) => void;
  /** Puts the chosen cards of one kind before the person. */
  readonly review: (accountId: string, cards: readonly SuggestionCard[]) => Promise<void>;
}

/** What a person has chosen among the suggestions. Nothing of it is sent. */
export const usePicks = create<PicksState>((set, get) => ({
  off: {},
  typed: {},
  level: 'offered',
  days: 30,
  tick: (cards, on) =>
    set(({ off }) => {
      const keys = new Set(cards.map(pickKey));
      const rest = Object.fromEntries(Object.entries(off).filter(([key]) => !keys.has(key)));
      return { off: on ? rest : { ...rest, ...Object.fromEntries([...keys].map((key) => [key, true as const])) } };
    }),
  type: (card, text) => set(({ typed }) => ({ typed: { ...typed, [pickKey(card)]: text } })),
  setLevel: (level) => set({ level, typed: {} }),
  setDays: (days) => set({ days }),
  review: async (accountId, cards) => {
    const chosen = cards.filter((card) => !get().off[pickKey(card)]);
    const items = chosen.flatMap((card) => itemOf(card, get()));
    // A typed rate that cannot be read is mended or ticked off first; it is not left out in silence.
    if (items.length < chosen.length) return;
    const target = chosen[0]?.kind === 'optimize_extend_promotion_period' ? 'extend' : 'asGiven';
    if (items.length > 0) await openReview({ accountId, from: 'suggestions', items, target });
  },
}));

export const pickKey = ({ itemId, kind }: Pick<SuggestionCard, 'itemId' | 'kind'>): string => `${itemId} ${kind}`;

/** The rate that is asked for a card; null: what was typed is none. */
export function pickedRate(card: SuggestionCard, { typed, level }: Pick<PicksState, 'typed' | 'level'>): CommissionRate | null {
  const text = typed[pickKey(card)];
  if (text === undefined) return { offered: card.prefill, min: card.min, middle: middleOf(card), max: card.max }[level];
  const read = readRate(text);
  return read.ok ? read.value : null;
}

/** The end that is asked for a card, Unix ms; null: without end. */
export const pickedEnd = ({ endsAt }: SuggestionCard, days: PickDays): number | null =>
  endsAt === null || days === 0 ? null : endsAt + days * DAY;

function itemOf(card: SuggestionCard, state: PicksState): ReviewItem[] {
  const { itemId, kind } = card;
  if (kind === 'optimize_extend_promotion_period') return [{ itemId, end: pickedEnd(card, state.days) }];
  const rate = pickedRate(card, state);
  return rate === null ? [] : [{ itemId, rate }];
}
