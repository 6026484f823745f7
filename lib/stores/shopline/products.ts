import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import type { OutputOf } from '#lib/messages/contract';

export type FoundProduct = OutputOf<'shopline.products'>['items'][number];

interface ProductsState {
  /** Products by id, as far as they were asked for since the panel opened. */
  readonly known: ReadonlyMap<string, FoundProduct>;
  readonly found: readonly FoundProduct[];
  readonly more: boolean;
  /** Products of the pages found that could not be read. */
  readonly leftOut: number;
  readonly page: number;
  readonly asked: string | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly search: (accountId: string, typed: string, page?: number) => Promise<void>;
  readonly name: (accountId: string, ids: readonly string[]) => Promise<void>;
}

/** Products of a store: found by what was typed, and named by their ids. */
export const useStoreProducts = create<ProductsState>((set, get) => {
  const keep = (items: readonly FoundProduct[]) => new Map([...get().known, ...items.map((one) => [one.productId, one] as const)]);
  return {
    known: new Map(),
    found: [],
    more: false,
    leftOut: 0,
    page: 1,
    asked: null,
    busy: false,
    failure: null,
    search: async (accountId, typed, page = 1) => {
      set({ busy: true, failure: null, asked: typed });
      const answer = await ask('shopline.products', { accountId, ask: { typed, page } });
      if (get().asked !== typed) return;
      if (!answer.ok) return set({ busy: false, failure: answer.failure });
      const { items, more, leftOut } = answer.value;
      const before = page === 1 ? { found: [], leftOut: 0 } : get();
      set({ busy: false, known: keep(items), found: [...before.found, ...items], leftOut: before.leftOut + leftOut, more, page });
    },
    name: async (accountId, ids) => {
      const missing = ids.filter((id) => !get().known.has(id)).slice(0, 50);
      if (missing.length === 0) return;
      const answer = await ask('shopline.products', { accountId, ask: { ids: missing } });
      if (answer.ok) set({ known: keep(answer.value.items) });
    },
  };
});

/** Products by id; those that are not known yet are asked for. */
export function useProductNames(accountId: string, ids: readonly string[]): ReadonlyMap<string, FoundProduct> {
  const { known, name } = useStoreProducts();
  const mark = ids.join(' ');
  useEffect(() => {
    if (mark !== '') void name(accountId, mark.split(' '));
  }, [accountId, mark, name]);
  return known;
}
