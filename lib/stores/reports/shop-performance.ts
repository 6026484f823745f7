import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { ItemPerformance, PerformanceChoice, ShopPerformance } from '#lib/domain/reports/performance';
import { ask } from '#lib/messages/ask';

interface PerformanceState {
  readonly choice: PerformanceChoice;
  readonly choose: (change: Partial<PerformanceChoice>) => void;
  /** The last answer for each question, so that going back shows it at once. */
  readonly known: Readonly<Record<string, ShopPerformance>>;
  readonly items: Readonly<Record<string, ItemPerformance>>;
  readonly asking: string | null;
  readonly failure: Failure | null;
  readonly read: (accountId: string) => Promise<void>;
  readonly readItem: (accountId: string, itemId: string) => Promise<void>;
}

/** The choice of the shop's performance view, and the answers read so far. */
export const usePerformance = create<PerformanceState>((set, get) => ({
  choice: { period: 'last7d', channel: 'AllChannel', orderType: 'PlacedOrder' },
  choose: (change) => set(({ choice }) => ({ choice: { ...choice, ...change } })),
  known: {},
  items: {},
  asking: null,
  failure: null,
  read: async (accountId) => {
    const { choice } = get();
    const key = performanceKey(accountId, choice);
    set({ asking: key, failure: null });
    const answer = await ask('shop.performance', { accountId, ...choice });
    if (answer.ok) set(({ known }) => ({ known: { ...known, [key]: answer.value } }));
    if (get().asking === key) set({ asking: null, failure: answer.ok ? null : answer.failure });
  },
  readItem: async (accountId, itemId) => {
    const answer = await ask('shop.itemPerformance', { accountId, itemId });
    if (answer.ok) set(({ items }) => ({ items: { ...items, [`${accountId} ${itemId}`]: answer.value } }));
    else set({ failure: answer.failure });
  },
}));

/** Two choices with the same key have the same answer. */
export const performanceKey = (accountId: string, { period, channel, orderType }: PerformanceChoice): string =>
  [accountId, period, channel, orderType].join(' ');

/** The latest day with figures that any answer of this shop has told. */
export const useLatestDay = (accountId: string): string | null =>
  usePerformance(({ known, items }) => {
    const of = (answers: Readonly<Record<string, { readonly latest: string }>>) =>
      Object.entries(answers).flatMap(([key, { latest }]) => (key.startsWith(`${accountId} `) ? [latest] : []));
    return [...of(known), ...of(items)].sort().at(-1) ?? null;
  });

/** The figures of the chosen question; null: not answered yet. */
export function useShopPerformance(accountId: string, locked: boolean): ShopPerformance | null {
  const { choice, known, read } = usePerformance();
  const key = performanceKey(accountId, choice);
  // `key` names the whole question: another one is asked anew.
  useEffect(() => {
    if (!locked && key !== '') void read(accountId);
  }, [accountId, key, locked, read]);
  return known[key] ?? null;
}

/** The last 30 days of a product; null: not answered yet. */
export function useItemPerformance(accountId: string, itemId: string, locked: boolean): ItemPerformance | null {
  const { items, readItem } = usePerformance();
  useEffect(() => {
    if (!locked) void readItem(accountId, itemId);
  }, [accountId, itemId, locked, readItem]);
  return items[`${accountId} ${itemId}`] ?? null;
}
