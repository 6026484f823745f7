import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { formatMoney, formatNumber, formatRate } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import type { Money } from '#lib/domain/money';
import type { BoardColumnId } from './board-columns';
import { type BoardRow, blendedRate, gapOf } from './board-row';

/** `market`: as the shop's country writes numbers; `neutral`: plain numbers with a dot, for programs. */
export type NumberForm = 'market' | 'neutral';
type Value = string | number | null;

/** What each column of the board says in a file: one cell, or several. Null: not known. Days are days of UTC. */
export function boardCells(market: MarketCode, form: NumberForm): (id: BoardColumnId, row: BoardRow) => Value[] {
  const inMarket = form === 'market';
  const rate = (one: CommissionRate | null): Value => (one === null ? null : inMarket ? formatRate(one, market) : one / 100);
  const count = (one: number | null): Value => (one === null ? null : inMarket ? formatNumber(one, market) : one);
  const money = (one: Money | null): Value => (one === null ? null : inMarket ? formatMoney(one, market) : Number(one.amount));
  const points = (one: number | null): Value => (one === null ? null : inMarket ? formatNumber(one / 100, market) : one / 100);
  const day = (ms: number | null): Value => (ms === null ? null : new Date(ms).toISOString().slice(0, 10));
  const sold = ({ sales }: BoardRow, which: 'sales' | 'commission') =>
    typeof sales === 'string' ? (sales === 'none' ? 0 : null) : money(sales[which]);
  return (id, row) => {
    switch (id) {
      case 'gap':
        return [rate(row.rate), rate(row.min), rate(row.max), points(gapOf(row))];
      case 'suggested':
        return [rate(row.min), rate(row.max)];
      case 'protected':
        return [rate(row.protections[0]?.rate ?? null), day(row.protections[0]?.until ?? null)];
      case 'end':
        return [day(row.place === 'leaving' ? row.leavesAt : row.endsAt)];
      case 'reason':
        return [row.reasons.join(' ')];
      case 'blended':
        return [rate(rateFromBasisPoints(blendedRate(row) ?? Number.NaN))];
      case 'sales':
      case 'commission':
        return [sold(row, id)];
      case 'price':
        return [money(row.price)];
      case 'rate':
      case 'subsidy':
        return [rate(row[id])];
      case 'affiliates':
      case 'sold':
      case 'stock':
        return [count(row[id])];
      case 'product':
        return [row.name];
      case 'sku':
      case 'category':
        return [row[id]];
    }
  };
}
