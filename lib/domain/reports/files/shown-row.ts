import { formatMoney, formatNumber, formatShare } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { RATE_SCALE } from '#lib/domain/reports/scales';
import type { FileRow } from './file-rows';
import type { Layout } from './layout';

export interface ShownRow {
  /** What it is of: the first word or id that stands in it. */
  readonly name: string;
  /** Its numbers and its other words, in the order of the report. */
  readonly cells: readonly { readonly column: string; readonly text: string }[];
}

/** A row of a file as it is read by a person: amounts of its market, moments by the clock that is given. */
export function shownRow({ row }: FileRow, layout: Layout, market: MarketCode, momentText: (at: number) => string): ShownRow {
  const cells = Object.entries(layout.columns).flatMap(([column, { is }]) => {
    const value = row[column];
    if (value === undefined || value === '') return [];
    if (typeof value === 'string') return [{ column, is, text: value }];
    if (is === 'moment') return [{ column, is, text: momentText(value * 1000) }];
    if (is === 'amount') return [{ column, is, text: formatMoney(moneyOf(BigInt(value), market), market) }];
    if (is === 'rate') return [{ column, is, text: formatShare(value / 10 ** (RATE_SCALE - 4), market) }];
    return [{ column, is, text: formatNumber(value, market) }];
  });
  const named = cells.find(({ is }) => is === 'text') ?? cells.find(({ is }) => is === 'id');
  return { name: named?.text ?? '', cells: cells.filter((cell) => cell !== named).map(({ column, text }) => ({ column, text })) };
}
