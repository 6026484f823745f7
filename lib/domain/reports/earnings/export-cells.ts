import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { OutCell } from '#lib/domain/numbers/out-cell';
import { ownValue } from '#lib/domain/own-value';
import type { Segment } from '#lib/domain/reports/lines/columns';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import { NOT_TOLD } from '#lib/domain/reports/lines/sold-line';
import { AMOUNT_SCALE, RATE_SCALE } from '#lib/domain/reports/scales';
import type { ExportField, ExportQuestion } from './export';

const MOMENTS: ReadonlySet<string> = new Set(['purchaseTime', 'clickTime', 'completeTime', 'asOf'] satisfies ExportField[]);
const RATES: ReadonlySet<string> = new Set(['shopeeRate', 'sellerRate'] satisfies ExportField[]);

/** How the cells of a segment's rows read in a file. */
export type CellReader = (row: number) => string;

export interface ExportCells {
  readonly market: MarketCode;
  readonly words: ExportQuestion['words'];
  /** How a cell reads in the file. */
  readonly cell: (cell: OutCell) => string;
  /** What words of the dictionary read as, by column: each is written once. */
  readonly known: Map<ExportField, string[]>;
}

/** Reads a field of a segment's rows. */
export function cellReader({ hot, cold }: Segment, field: ExportField, { words }: Dictionary, cells: ExportCells): CellReader {
  const { cell, market } = cells;
  const codes = hot.codes[field as 'state'] ?? cold.codes[field as 'state'];
  if (codes) {
    const known = cells.known.get(field) ?? [];
    cells.known.set(field, known);
    const wordOf = (word: string): string => ownValue(cells.words[field] ?? {}, word) ?? word;
    return (row) => {
      const code = codes[row] as number;
      known[code] ??= cell(wordOf(words[code] ?? ''));
      return known[code];
    };
  }
  const texts = cold.texts[field as 'orderId'];
  if (texts) return (row) => cell(texts[row] ?? '');
  const whole = hot.whole[field as 'quantity'] ?? cold.whole[field as 'quantity'];
  if (whole && !MOMENTS.has(field)) return (row) => cell(whole[row] as number);
  if (whole) {
    const { timeZone } = MARKETS[market];
    return (row) => cell(whole[row] === 0 ? null : { at: (whole[row] as number) * 1000, timeZone, as: 'time' });
  }
  const exact = hot.exact[field as 'net'] ?? cold.exact[field as 'net'];
  if (!exact) return () => cell(null);
  // A rate is written in hundredths of a percent.
  if (RATES.has(field)) return (row) => cell({ rate: Math.round((exact[row] as number) / 10 ** (RATE_SCALE - 4)) });
  return (row) => cell(exact[row] === NOT_TOLD ? null : { amount: amountText(exact[row] as number) });
}

/** An amount at `AMOUNT_SCALE` as plain decimal text in its shortest form. */
export function amountText(units: number): string {
  const all = Math.abs(units);
  const rest = all % 10 ** AMOUNT_SCALE;
  const text = String((all - rest) / 10 ** AMOUNT_SCALE);
  const sign = units < 0 ? '-' : '';
  return rest === 0 ? `${sign}${text}` : `${sign}${text}.${String(rest).padStart(AMOUNT_SCALE, '0').replace(/0+$/, '')}`;
}
