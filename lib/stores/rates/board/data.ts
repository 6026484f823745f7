import type { Failure } from '#lib/domain/failure';
import { type TypedColumns, typedColumns } from '#lib/domain/rates/board/board-columns';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { boardItems, boardPart, itemsReadSince } from '#lib/records/rates/board-rows';
import { usePanelReading } from '#lib/stores/shops/panel-shop-read';
import { gather, knownShop } from './gather';

/** The board's rows as far as they are in memory. */
export interface BoardState {
  readonly columns: TypedColumns;
  /** Products in the records; null: not counted yet. */
  readonly total: number | null;
  /** Everything that the records hold is here. */
  readonly whole: boolean;
  /** The shop's list was read to its end: what is shown is all of it. */
  readonly complete: boolean;
  readonly failure: Failure | null;
}

/** The first part is shown at once; the others are so large that no one of them holds up a frame for long. */
const [FIRST, PART] = [100, 2_500];
/** More changes than these are read like all rows. */
const MANY = 800;
/** Rows are dated when they are asked for, and written a moment later. */
const OVERLAP_MS = 3_000;

export const NO_BOARD: BoardState = { columns: typedColumns([]), total: null, whole: false, complete: true, failure: null };

export type BoardShop = Pick<ShopAccount, 'id' | 'market'>;

/** Reads a shop's rows for the board, all or those that changed, and tells each new state. Await one before the next. `before`: what is shown already. */
export function createBoardData({ id: accountId, market }: BoardShop, before: BoardState, tell: (state: BoardState) => void) {
  let state = before;
  let since = 0;
  /** Which sales the rows show. */
  let sales = '';
  const places = new Map<string, number>();
  const say = (change: Partial<BoardState>) => {
    state = { ...state, ...change };
    tell(state);
  };
  const checked = (itemId: string) => usePanelReading.getState().readAt[`${accountId} ${itemId}`] !== undefined;

  async function readAll(): Promise<void> {
    const began = Date.now();
    const shop = await knownShop(market, accountId);
    if (!shop.ok) return say({ failure: shop.failure });
    const rows: BoardRow[] = [];
    const first = !state.whole;
    for (let after: string | null = null, size = FIRST; ; size = PART) {
      const part = await boardPart(accountId, after, size);
      if (!part.ok) return say({ failure: part.failure });
      rows.push(...gather(part.value, shop.value, checked));
      after = part.value.products.at(-1)?.itemId ?? null;
      if (after === null || part.value.products.length < size) break;
      // The first time what is there is shown while the rest comes; afterwards all that was known stays until then.
      if (first && size === FIRST) say({ columns: typedColumns([...rows]), total: shop.value.total, failure: null });
    }
    places.clear();
    rows.forEach(({ itemId }, place) => void places.set(itemId, place));
    since = began;
    sales = shop.value.sales.version;
    say({ columns: typedColumns(rows), total: rows.length, whole: true, complete: shop.value.entriesComplete, failure: null });
  }

  async function readSome(also: readonly string[]): Promise<void> {
    const began = Date.now();
    const changed = await itemsReadSince(accountId, since - OVERLAP_MS);
    if (!changed.ok) return say({ failure: changed.failure });
    const ids = [...new Set([...changed.value, ...also])];
    const shop = await knownShop(market, accountId);
    if (!shop.ok) return;
    // Sales of all products come as one.
    if (ids.length > MANY || shop.value.sales.version !== sales) return readAll();
    const items = await boardItems(accountId, ids);
    if (!items.ok) return;
    since = began;
    const rows = [...state.columns.rows];
    const read = items.value.flatMap((records) => gather(records, shop.value, checked));
    // A row read again that says the same is no news: sorting 50,000 for it would be felt.
    const fresh = read.filter((row) => JSON.stringify(rows[places.get(row.itemId) ?? -1]) !== JSON.stringify(row));
    for (const row of fresh) {
      const place = places.get(row.itemId) ?? rows.length;
      places.set(row.itemId, place);
      rows[place] = row;
    }
    if (fresh.length > 0) say({ columns: typedColumns(rows), total: rows.length });
  }
  return { readAll, readSome, state: () => state };
}
