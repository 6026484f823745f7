import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { FiguresChoice, ItemFigures, ShopFigures } from '#lib/domain/reports/performance';
import { ask } from '#lib/messages/ask';

interface FiguresState {
  readonly choice: FiguresChoice;
  readonly choose: (change: Partial<FiguresChoice>) => void;
  /** The last answer for each question, so that going back shows it at once. */
  readonly known: Readonly<Record<string, ShopFigures>>;
  readonly items: Readonly<Record<string, ItemFigures>>;
  readonly asking: string | null;
  readonly failure: Failure | null;
  readonly read: (accountId: string) => Promise<void>;
  readonly readItem: (accountId: string, itemId: string) => Promise<void>;
}

/** What the person looks at "at a glance", and what has been answered. */
export const useFigures = create<FiguresState>((set, get) => ({
  choice: { period: 'last7d', channel: 'AllChannel', orderType: 'PlacedOrder' },
  choose: (change) => set(({ choice }) => ({ choice: { ...choice, ...change } })),
  known: {},
  items: {},
  asking: null,
  failure: null,
  read: async (accountId) => {
    const { choice } = get();
    const key = figuresKey(accountId, choice);
    set({ asking: key, failure: null });
    const answer = await ask('shop.figures', { accountId, ...choice });
    if (answer.ok) set(({ known }) => ({ known: { ...known, [key]: answer.value } }));
    if (get().asking === key) set({ asking: null, failure: answer.ok ? null : answer.failure });
  },
  readItem: async (accountId, itemId) => {
    const answer = await ask('shop.itemFigures', { accountId, itemId });
    if (answer.ok) set(({ items }) => ({ items: { ...items, [`${accountId} ${itemId}`]: answer.value } }));
    else set({ failure: answer.failure });
  },
}));

export const figuresKey = (accountId: string, { period, channel, orderType }: FiguresChoice): string =>
  [accountId, period, channel, orderType].join(' ');

/** The latest day with figures that any answer of this shop has told. */
export const useLatestDay = (accountId: string): string | null =>
  useFigures(({ known, items }) => {
    const of = (answers: Readonly<Record<string, { readonly latest: string }>>) =>
      Object.entries(answers).flatMap(([key, { latest }]) => (key.startsWith(`${accountId} `) ? [latest] : []));
    return [...of(known), ...of(items)].sort().at(-1) ?? null;
  });

/** The figures of the chosen question; null: not answered yet. */
export function useShopFigures(accountId: string, locked: boolean): ShopFigures | null {
  const { choice, known, read } = useFigures();
  const key = figuresKey(accountId, choice);
  // `key` names the whole question: another one is asked anew.
  useEffect(() => {
    if (!locked && key !== '') void read(accountId);
  }, [accountId, key, locked, read]);
  return known[key] ?? null;
}

/** The last 30 days of a product; null: not answered yet. */
export function useItemFigures(accountId: string, itemId: string, locked: boolean): ItemFigures | null {
  const { items, readItem } = useFigures();
  useEffect(() => {
    if (!locked) void readItem(accountId, itemId);
  }, [accountId, itemId, locked, readItem]);
  return items[`${accountId} ${itemId}`] ?? null;
}
