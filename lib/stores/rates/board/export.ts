import { boardCells, type NumberForm } from '#lib/domain/rates/board/board-cells';
import type { BoardColumnId } from '#lib/domain/rates/board/board-columns';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { Texts } from '#lib/stores/shell/use-texts';
import type { OrderedBoard } from './order';

/** The rows that are shown, in their order, as a CSV file. What is not known is an empty cell. The file's code is loaded when it is wanted. */
export async function exportBoard(
  { order, rowAt }: OrderedBoard,
  columns: readonly BoardColumnId[],
  shop: ShopAccount,
  t: Texts,
  form: NumberForm,
): Promise<void> {
  const [{ csvFile }, { saveFile }] = await Promise.all([import('#lib/files/write-table'), import('#lib/files/save-file')]);
  const ids = columns.filter((id) => id !== 'product');
  const head = [t('rates.csv.id'), t('rates.column.product'), ...ids.flatMap((id) => headOf(id, t))];
  const cells = boardCells(shop.market, form);
  const rows = Array.from(order, (_, place) => rowAt(place)).flatMap((row) =>
    row ? [[row.itemId, row.name, ...ids.flatMap((id) => cells(id, row))]] : [],
  );
  saveFile(csvFile([head, ...rows]), `sidecar-rates-${shop.shopId}-${new Date().toISOString().slice(0, 10)}.csv`);
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
