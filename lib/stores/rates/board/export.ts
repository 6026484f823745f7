import type { Failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { formOfMarket, PLAIN_FORM } from '#lib/domain/numbers/number-form';
import { boardCells } from '#lib/domain/rates/board/board-cells';
import type { BoardColumnId } from '#lib/domain/rates/board/board-columns';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { clockOf } from '#lib/domain/time/zone-clock';
import type { Texts } from '#lib/stores/shell/use-texts';
import type { OrderedBoard } from './order';
import { reasonWords } from './reason-words';

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
  const { saveTable } = await import('#lib/files/save-table');
  const ids = columns.filter((id) => id !== 'product');
  const head = [t('rates.csv.id'), t('rates.column.product'), ...ids.flatMap((id) => headOf(id, t))];
  const cells = boardCells(shop.market, ({ reasons }) => reasonWords(reasons, t));
  const rows = Array.from(order, (_, place) => rowAt(place)).flatMap((row) =>
    row ? [[row.itemId, row.name, ...ids.flatMap((id) => cells(id, row))]] : [],
  );
  const today = clockOf(Date.now(), MARKETS[shop.market].timeZone).slice(0, 10);
  const form = format === 'plain' ? PLAIN_FORM : formOfMarket(shop.market);
  return saveTable({ head, rows }, `sidecar-rates-${shop.shopId}-${today}`, format === 'xlsx' ? 'xlsx' : 'csv', form);
}

/** Columns that say several things are several in a file. */
function headOf(id: BoardColumnId, t: Texts): string[] {
  switch (id) {
    case 'gap':
      return [t('rates.column.rate'), t('rates.csv.min'), t('rates.csv.max'), t('rates.csv.gap')];
    case 'suggested':
      return [t('rates.csv.min'), t('rates.csv.max')];
    case 'protected':
      return [t('rates.csv.owed'), t('rates.csv.owedUntil')];
    default:
      return [t(`rates.column.${id}`)];
  }
}
