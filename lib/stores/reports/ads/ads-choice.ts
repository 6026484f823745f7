import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import type { SpendPlace } from '#lib/domain/reports/spend/spend-results';
import { putSpendMatch } from '#lib/records/reports/imports/answers';

/** A match by hand that can be taken back. */
export interface MatchDone {
  readonly market: MarketCode;
  /** As it is remembered. */
  readonly name: string;
  /** What the person had said before; null: nothing. */
  readonly before: readonly string[] | null;
  /** Null: it is matched by itself again. */
  readonly now: readonly string[] | null;
}

interface AdsChoice {
  /** Where links have the word that ads are named after; null: where most of the spend is matched. */
  readonly place: SpendPlace | null;
  /** Results whose ads are shown, by their key. */
  readonly open: ReadonlySet<string>;
  readonly done: MatchDone | null;
  readonly failure: Failure | null;
  readonly choosePlace: (place: SpendPlace) => void;
  readonly toggle: (key: string) => void;
  /** The person says which sub ids an ad means: none, or (null) what it is matched by itself. Remembered. */
  readonly match: (done: MatchDone) => Promise<void>;
  readonly undo: () => Promise<void>;
}

export const useAdsChoice = create<AdsChoice>((set, get) => {
  const put = async ({ market, name }: MatchDone, subIds: readonly string[] | null, done: MatchDone | null) => {
    const stored = await putSpendMatch(market, name, subIds && { subIds, at: Date.now() });
    set(stored.ok ? { done, failure: null } : { failure: stored.failure });
  };
  return {
    place: null,
    open: new Set<string>(),
    done: null,
    failure: null,
    choosePlace: (place) => set({ place }),
    toggle: (key) =>
      set((state) => {
        const open = new Set(state.open);
        if (!open.delete(key)) open.add(key);
        return { open };
      }),
    match: (done) => put(done, done.now, done),
    undo: async () => {
      const { done } = get();
      if (done) await put(done, done.before, null);
    },
  };
});
