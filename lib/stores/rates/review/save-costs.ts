import type { Failure } from '#lib/domain/failure';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { costRows } from '#lib/domain/rates/review/cost-table';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { TableFormat } from '#lib/files/table-file';
import { costBook } from '#lib/records/rates/costs';
import { saveTable } from '#lib/stores/accounts/file-out';
import type { Texts } from '#lib/stores/shell/use-texts';

/** Hands out all costs of a shop, each with the day from which it counts, as a file that can be read in again. */
export async function saveCosts({ id, shopId, market }: ShopAccount, format: TableFormat, t: Texts): Promise<Failure | null> {
  const book = await costBook(id);
  if (!book.ok) return book.failure;
  const head = [t('review.csv.item'), t('review.csv.sku'), t('review.csv.name'), t('review.csv.cost'), t('review.costs.since')];
  return saveTable({ head, rows: costRows(book.value) }, `sidecar-costs-${shopId}`, format, formOfMarket(market));
}
