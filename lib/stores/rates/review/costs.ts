import { create } from 'zustand';
import { type Failure, failure } from '#lib/domain/failure';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { moneyFromWire } from '#lib/domain/money';
import { type BadCostLine, type CostLine, costReading } from '#lib/domain/rates/review/cost-lines';
import { fail, type Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { TableNote } from '#lib/files/file-tasks';
import { newReading } from '#lib/files/reading';
import type { TableFormat } from '#lib/files/table-file';
import { keepCosts } from '#lib/records/rates/costs';
import { WORK_LOCK } from '#lib/settings/work-lock';
import { settingNow } from '#lib/stores/shell/use-setting';
import type { Texts } from '#lib/stores/shell/use-texts';
import { changeDraft, draftNow } from './draft';
import { saveCosts } from './save-costs';

/** So many rows are read before the page has its turn: some 10 ms. */
const A_TURN = 500;

interface CostsState {
  /** A file that is read may be given up; what was read is stored whole. */
  readonly busy: 'reading' | 'storing' | null;
  /** The shop that `failure` and `taken` are told of. */
  readonly of: string | null;
  readonly failure: Failure | null;
  /** What the last file brought; null: no file yet. */
  readonly taken: {
    readonly stored: number;
    readonly bad: readonly BadCostLine[];
    readonly noColumns: boolean;
    readonly note: TableNote;
  } | null;
  /** Keeps the costs of a file that the person chose; lines that cannot be used are told, the others count. */
  readonly take: (file: Blob, accountId: string, market: MarketCode) => Promise<void>;
  /** Hands out what is kept as a file. */
  readonly saveAll: (shop: ShopAccount, format: TableFormat, t: Texts) => Promise<void>;
  /** Ends the reading of a file; nothing of it is kept. */
  readonly cancel: () => void;
  /** Keeps what was typed of pieces' costs, with null forgets it; answers whether all of it is kept. What was kept already is not written again. */
  readonly keepTyped: (accountId: string, costs: Readonly<Record<string, string | null>>) => Promise<boolean>;
}

const reading = newReading();

/** What pieces cost the person: their own word, by item id or SKU. */
export const useCosts = create<CostsState>((set, get) => ({
  busy: null,
  of: null,
  failure: null,
  taken: null,
  take: async (file, accountId, market) => {
    set({ busy: 'reading', of: accountId, failure: null, taken: null });
    const signal = reading.begin();
    const { readTable } = await import('#lib/files/read-table');
    const table = await readTable(file, { country: market, signal });
    if (signal.aborted) return;
    if (!table.ok) return set({ busy: null, failure: table.failure });
    const { rows, lines: numbers, ...note } = table.value;
    const costs = costReading(rows, market, numbers);
    while (!costs.next(A_TURN)) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
    }
    const { lines, bad, noColumns } = costs.found();
    set({ busy: 'storing' });
    const saved = await storeAll(accountId, lines);
    if (!saved.ok) return set({ busy: null, failure: saved.failure });
    // What a file says of a product comes after what was typed of it before.
    const { costs: typed = {} } = draftNow(accountId) ?? {};
    const reported = new Set(lines.map(({ key }) => key));
    typedStored.delete(accountId);
    changeDraft(accountId, { costs: Object.fromEntries(Object.entries(typed).filter(([itemId]) => !reported.has(itemId))) });
    set({ busy: null, taken: { stored: lines.length, bad, noColumns, note } });
  },
  saveAll: async (shop, format, t) => {
    const failure = await saveCosts(shop, format, t);
    set((before) => told(before, shop.id, failure));
  },
  cancel: () => {
    if (get().busy !== 'reading') return;
    reading.cancel();
    set({ busy: null });
  },
  keepTyped: async (accountId, typed) => {
    const known = typedStored.get(accountId) ?? new Map<string, string | null>();
    typedStored.set(accountId, known);
    const costs = Object.entries(typed).flatMap(([key, amount]) => (known.get(key) === amount ? [] : [{ key, amount }]));
    if (costs.length === 0) return true;
    const saved = await storeAll(accountId, costs);
    if (saved.ok) for (const { key, amount } of costs) known.set(key, amount);
    set((before) => told(before, accountId, saved.ok ? null : saved.failure));
    return saved.ok;
  },
}));

interface Said extends Omit<CostLine, 'amount'> {
  /** Null: it is forgotten. */
  readonly amount: string | null;
}

/** The person's own word, in one write of this page: a hundred thousand lines are no message, and half a file is none. */
const storeAll = (accountId: string, said: readonly Said[]): Promise<Result<null>> =>
  navigator.locks.request(WORK_LOCK, { mode: 'shared' }, async () => {
    const shop = settingNow('shops').find(({ id }) => id === accountId);
    if (!shop) return fail(failure('noAccount'));
    const { currency } = MARKETS[shop.market];
    const costs = said.map(({ key, amount, since }) => ({ key, cost: amount === null ? null : moneyFromWire(amount, currency), since }));
    return keepCosts(accountId, costs, Date.now());
  }) as Promise<Result<null>>;

/** What a file brought stays told of its own shop alone. */
const told = ({ of, taken }: CostsState, accountId: string, failure: Failure | null): Partial<CostsState> => ({
  of: accountId,
  failure,
  taken: of === accountId ? taken : null,
});

/** account id → what was typed and is kept, by item id. */
const typedStored = new Map<string, Map<string, string | null>>();
