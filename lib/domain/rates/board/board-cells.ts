import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { decimalText } from '#lib/domain/numbers/decimal';
import { dayCell, moneyCell, type OutCell, rateCell } from '#lib/domain/numbers/out-cell';
import type { BoardColumnId } from './board-columns';
import { type BoardRow, blendedRate, gapOf } from './board-row';

/**
 * What each column of the board says in a file: one cell, or several. What is not known is empty. Days are by the market's clock.
 *
 * @param reasons AMS's reasons for a suggestion in the person's words
 */
export function boardCells(
  market: MarketCode,
  reasons: (row: BoardRow) => readonly string[],
): (id: BoardColumnId, row: BoardRow) => OutCell[] {
  const { timeZone } = MARKETS[market];
  const points = (one: number | null): OutCell => (one === null ? null : { amount: decimalText({ units: BigInt(one), scale: 2 }) });
  const sold = ({ sales }: BoardRow, which: 'sales' | 'commission'): OutCell =>
    typeof sales === 'string' ? (sales === 'none' ? 0 : null) : moneyCell(sales[which]);
  return (id, row) => {
    switch (id) {
      case 'gap':
        return [rateCell(row.rate), rateCell(row.min), rateCell(row.max), points(gapOf(row))];
      case 'suggested':
        return [rateCell(row.min), rateCell(row.max)];
      case 'protected':
        return [rateCell(row.protections[0]?.rate ?? null), dayCell(row.protections[0]?.until ?? null, timeZone)];
      case 'end':
        return [dayCell(row.place === 'leaving' ? row.leavesAt : row.endsAt, timeZone)];
      case 'reason':
        return [reasons(row).join(', ')];
      case 'blended':
        return [rateCell(rateFromBasisPoints(blendedRate(row) ?? Number.NaN))];
      case 'sales':
      case 'commission':
        return [sold(row, id)];
      case 'price':
        return [moneyCell(row.price)];
      case 'rate':
      case 'subsidy':
        return [rateCell(row[id])];
      case 'affiliates':
      case 'sold':
      case 'stock':
        return [row[id]];
      case 'product':
        return [row.name];
      case 'sku':
      case 'category':
        return [row[id]];
    }
  };
}
