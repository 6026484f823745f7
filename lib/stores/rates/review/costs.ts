import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { type BadCostLine, costLines } from '#lib/domain/rates/review/cost-lines';
import { ask } from '#lib/messages/ask';

/** `costs.keep` takes 500. */
const A_CALL = 500;

interface CostsState {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** What the last file brought; null: no file yet. */
  readonly taken: { readonly kept: number; readonly bad: readonly BadCostLine[]; readonly noColumns: boolean } | null;
  /** Keeps the costs of a file that the person chose; lines that cannot be used are told, the others count. */
  readonly take: (file: Blob, accountId: string, market: MarketCode) => Promise<void>;
  /** Keeps, or with null forgets, what a piece of one product costs; answers whether it is kept. */
  readonly keepOne: (accountId: string, itemId: string, amount: string | null) => Promise<boolean>;
}

/** What pieces cost the person: their own word, by item id or SKU. */
export const useCosts = create<CostsState>((set) => ({
  busy: false,
  failure: null,
  taken: null,
  take: async (file, accountId, market) => {
    set({ busy: true, failure: null, taken: null });
    const { readTable } = await import('#lib/files/read-table');
    const table = await readTable(file);
    if (!table.ok) return set({ busy: false, failure: table.failure });
    const { lines, bad, noColumns } = costLines(table.value, market);
    for (let at = 0; at < lines.length; at += A_CALL) {
      const kept = await ask('costs.keep', { accountId, costs: lines.slice(at, at + A_CALL).map(({ key, amount }) => ({ key, amount })) });
      if (!kept.ok) return set({ busy: false, failure: kept.failure, taken: { kept: at, bad, noColumns } });
    }
    set({ busy: false, taken: { kept: lines.length, bad, noColumns } });
  },
  keepOne: async (accountId, itemId, amount) => {
    const kept = await ask('costs.keep', { accountId, costs: [{ key: itemId, amount }] });
    set({ failure: kept.ok ? null : kept.failure });
    return kept.ok;
  },
}));
