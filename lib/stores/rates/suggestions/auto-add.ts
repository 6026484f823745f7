import { create } from 'zustand';
import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import type { OutputOf } from '#lib/messages/contract';

export interface AutoAdd {
  readonly on: boolean;
  /** null: AMS tells none. */
  readonly rate: CommissionRate | null;
}
/** What AMS suggests for all products of a shop at once. */
export interface ShopRange {
  readonly min: CommissionRate;
  readonly max: CommissionRate;
}

interface AutoAddState {
  /** What AMS says, by account id. */
  readonly set: Readonly<Record<string, AutoAdd>>;
  /** By account id; null: AMS suggests none. */
  readonly ranges: Readonly<Record<string, ShopRange | null>>;
  /** What it was before the last change of this window, by account id. */
  readonly before: Readonly<Record<string, AutoAdd>>;
  readonly busy: 'read' | 'write' | null;
  readonly failure: Failure | null;
  readonly read: (accountId: string) => Promise<void>;
  /** Answers whether it is set; a second press while it is being set does nothing. */
  readonly change: (accountId: string, shopConfirmed: boolean, input: { on: boolean; rate: CommissionRate | null }) => Promise<boolean>;
}

/** Whether new products join the open campaign by themselves, and the range that AMS suggests for a whole shop. */
export const useAutoAdd = create<AutoAddState>((set, get) => ({
  set: {},
  ranges: {},
  before: {},
  busy: null,
  failure: null,
  read: async (accountId) => {
    if (get().busy) return;
    set({ busy: 'read', failure: null });
    const [now, range] = await Promise.all([ask('shop.autoAdd', { accountId }), ask('shop.suggestedRate', { accountId })]);
    set((state) => ({
      busy: null,
      set: now.ok ? { ...state.set, [accountId]: autoAddOf(now.value) } : state.set,
      ranges: range.ok ? { ...state.ranges, [accountId]: rangeOf(range.value) } : state.ranges,
      failure: now.ok ? (range.ok ? null : range.failure) : now.failure,
    }));
  },
  change: async (accountId, shopConfirmed, { on, rate }) => {
    if (get().busy === 'write') return false;
    set({ busy: 'write', failure: null });
    const before = get().set[accountId];
    const now = await ask('shop.setAutoAdd', { requestId: crypto.randomUUID(), accountId, shopConfirmed, on, rate });
    set((state) => ({
      busy: null,
      failure: now.ok ? null : now.failure,
      ...(now.ok ? { set: { ...state.set, [accountId]: autoAddOf(now.value) } } : {}),
      ...(now.ok && before ? { before: { ...state.before, [accountId]: before } } : {}),
    }));
    return now.ok;
  },
}));

const autoAddOf = ({ on, rate }: OutputOf<'shop.autoAdd'>): AutoAdd => ({ on, rate: rate === null ? null : rateFromBasisPoints(rate) });

function rangeOf({ min, max }: OutputOf<'shop.suggestedRate'>): ShopRange | null {
  const [low, high] = [min, max].map((points) => (points === null ? null : rateFromBasisPoints(points)));
  return low && high ? { min: low, max: high } : null;
}
