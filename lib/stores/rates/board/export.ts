import type { Failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { formOfMarket, PLAIN_FORM } from '#lib/domain/numbers/number-form';
import { type BoardColumnId, chosenColumns } from '#lib/domain/rates/board/board-columns';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { outTable } from '#lib/domain/table/out-table';
import { clockOf } from '#lib/domain/time/zone-clock';
import { saveTable } from '#lib/stores/accounts/file-out';
import type { TextKey, Texts } from '#lib/stores/shell/use-texts';
import type { OrderedBoard } from './order';
import { reasonWord } from './reason-words';

/** `plain`: CSV with plain numbers, for programs. */
export type BoardFormat = 'csv' | 'plain' | 'xlsx';

/** The rows that are shown, in their order, as a file. What is not known is an empty cell. The file's code is loaded when it is wanted. */
export async function exportBoard(
  { order, rowAt }: OrderedBoard,
  columns: readonly BoardColumnId[],
  shop: ShopAccount,
  t: Texts,
  format: BoardFormat,
): Promise<Failure | null> {
  const rows = Array.from(order, (_, place) => rowAt(place)).filter((row) => row !== undefined);
  const { timeZone } = MARKETS[shop.market];
  const table = outTable(chosenColumns(columns), rows, {
    title: (key) => t(key as TextKey),
    status: (_column, reason) => reasonWord(reason, t),
    timeZone,
  });
  const today = clockOf(Date.now(), timeZone).slice(0, 10);
  const form = format === 'plain' ? PLAIN_FORM : formOfMarket(shop.market);
  return saveTable(table, `sidecar-rates-${shop.shopId}-${today}`, format === 'xlsx' ? 'xlsx' : 'csv', form);
}
