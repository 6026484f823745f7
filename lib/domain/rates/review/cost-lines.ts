import { type Day, readDay } from '#lib/domain/day';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { isCutRow } from '#lib/domain/numbers/cut-amount';
import { COST_DECIMALS, marketAmount } from '#lib/domain/numbers/market-fields';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { type FieldFault, type FieldRead, numberOf } from '#lib/domain/numbers/read-amount';
import { type CellTable, cellText, isRoundedId, type TableCell, type TableRow } from '#lib/domain/numbers/table-cell';
import { costColumns } from './cost-columns';

/** The key of a cost: an item id, or `sku:` and the SKU in small letters. */
export const skuKey = (sku: string): string => `sku:${sku.trim().toLowerCase()}`;

export interface CostLine {
  readonly key: string;
  /** Plain decimal text, in the shop's currency. */
  readonly amount: string;
  /** The day from which it counts; left out: the file tells none. */
  readonly since?: Day;
}
/** `badDay`: what stands in the column of days is none. `cut`: more cells than the head, or an amount cut by its comma. `rounded`: a spreadsheet has cut an id or number. `ambiguous`: thousands or decimals, the country's form does not tell. */
export type CostProblem =
  | 'badDay'
  | 'cut'
  | 'noKey'
  | 'noCost'
  | 'notANumber'
  | 'negative'
  | 'twice'
  | 'rounded'
  | 'ambiguous'
  | 'isRate'
  | 'otherCurrency';
export interface BadCostLine {
  /** As a spreadsheet counts. */
  readonly line: number;
  readonly problem: CostProblem;
  /** What stands there. */
  readonly text: string;
}
export interface CostLines {
  readonly lines: readonly CostLine[];
  readonly bad: readonly BadCostLine[];
  /** The table has no column that could hold costs. */
  readonly noColumns: boolean;
}

const ITEM_ID = /^\d{6,19}$/;

/** A table of costs that is read piece by piece: a hundred thousand rows take a second. */
export interface CostReading {
  /** Reads so many rows more. @returns whether that was all */
  readonly next: (count: number) => boolean;
  readonly found: () => CostLines;
}

/** Reads costs from a table at once. */
export function costLines(table: CellTable, market: MarketCode, lines?: readonly number[]): CostLines {
  const reading = costReading(table, market, lines);
  reading.next(table.length);
  return reading.found();
}

/**
 * Reads costs from a table: with a head (item id or SKU, and cost), or without one as two columns, key and cost. Without a head a key of
 * six digits and more is an item id; a number between key and cost may be the cost's own beginning and is not guessed at. Each line that cannot be used is named; the others count.
 *
 * @param lines the number of each row in its file; counted from 1 where none are given
 */
export function costReading(table: CellTable, market: MarketCode, lines?: readonly number[]): CostReading {
  const head = table[0] ?? [];
  const columns = costColumns(head.map(cellText), MARKETS[market].currency);
  const last = head.at(-1) ?? '';
  const plain =
    !columns &&
    (head.length === 2 || head.length === 3) &&
    marketAmount(last, market, COST_DECIMALS).ok &&
    !isDoubtful(head, head.length, market);
  if (!columns && !plain) return { next: () => true, found: () => ({ lines: [], bad: [], noColumns: true }) };
  const found = new Map<string, CostLine>();
  const bad: BadCostLine[] = [];
  let at = columns ? 1 : 0;
  const readRow = (cells: TableRow, index: number) => {
    const line = lines?.[index] ?? index + 1;
    const key = columns ? keyOf(cells[columns.item], cells[columns.sku]) : keyOf(undefined, cells[0]);
    const cell = (columns ? cells[columns.cost] : cells.at(-1)) ?? '';
    const read = marketAmount(cell, market, COST_DECIMALS);
    const amount: FieldRead<string> = read.ok && columns?.otherCurrency ? { ok: false, fault: 'otherCurrency' } : read;
    const cut = columns ? isCutRow(cells, head, columns.cost) : isDoubtful(cells, head.length, market);
    const since = sinceOf(columns && columns.since >= 0 ? cells[columns.since] : undefined);
    const known = found.get(`${key.key} ${since ?? ''}`);
    const problem = cut ? 'cut' : since === null ? 'badDay' : problemOf(key, amount, known);
    const text = cellText(cell).trim();
    const all = cells.map(cellText).join(' ').trim();
    if (problem)
      bad.push({
        line,
        problem,
        text:
          problem === 'noKey' || problem === 'cut' || text === '' ? all : key.rounded ? cellText(cells[columns?.item ?? 0]) || all : text,
      });
    else if (key.key !== null && amount.ok && since !== null)
      found.set(`${key.key} ${since ?? ''}`, { key: key.key, amount: amount.value, ...(since === undefined ? {} : { since }) });
  };
  return {
    next: (count) => {
      for (const end = Math.min(table.length, at + count); at < end; at++) readRow(table[at] ?? [], at);
      return at >= table.length;
    },
    found: () => ({ lines: [...found.values()], bad, noColumns: false }),
  };
}

/** "2026-11-01", "01/11/2026", with or without a time; undefined: nothing stands there; null: no day. */
function sinceOf(cell: TableCell | undefined): Day | undefined | null {
  const text = cellText(cell).trim();
  if (text === '') return undefined;
  const turned = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  return readDay(turned ? `${turned[3]}-${turned[2]?.padStart(2, '0')}-${turned[1]?.padStart(2, '0')}` : text.slice(0, 10));
}

/** A row without a head that has more cells than the first, or a number before its last one. */
const isDoubtful = (cells: TableRow, width: number, market: MarketCode): boolean =>
  cells.length > width || (cells.length === 3 && numberOf(cells[1] ?? '', formOfMarket(market)).ok);

interface Key {
  readonly key: string | null;
  readonly rounded: boolean;
}

/** Programs that take an id for a number write "20202020202.0". */
const withoutZeros = (text: string): string => /^(\d{6,19})[.,]0{1,2}$/.exec(text)?.[1] ?? text;

function keyOf(item: TableCell = '', sku: TableCell = ''): Key {
  const [id, code] = [withoutZeros(cellText(item).trim()), withoutZeros(cellText(sku).trim())];
  if (/^\d{1,19}$/.test(id) && !isRoundedId(item)) return { key: id, rounded: false };
  if (code === '' || isRoundedId(sku)) return { key: null, rounded: isRoundedId(code === '' ? item : sku) };
  if (id === '' && ITEM_ID.test(code)) return { key: code, rounded: false };
  return { key: code.length > 120 ? null : skuKey(code), rounded: false };
}

function problemOf({ key, rounded }: Key, amount: FieldRead<string>, known: CostLine | undefined): CostProblem | null {
  if (key === null) return rounded ? 'rounded' : 'noKey';
  if (!amount.ok) return PROBLEMS[amount.fault] ?? 'notANumber';
  return known && known.amount !== amount.value ? 'twice' : null;
}

const PROBLEMS: Partial<Record<FieldFault, CostProblem>> = {
  empty: 'noCost',
  negative: 'negative',
  ambiguous: 'ambiguous',
  rounded: 'rounded',
  isRate: 'isRate',
  otherCurrency: 'otherCurrency',
};
