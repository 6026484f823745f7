import type { MarketCode } from '#lib/domain/market';
import { readTypedNumber } from '#lib/domain/typed-number';

/** The key of a cost: an item id, or `sku:` and the SKU in small letters. */
export const skuKey = (sku: string): string => `sku:${sku.trim().toLowerCase()}`;

export interface CostLine {
  readonly key: string;
  /** Plain decimal text, in the shop's currency. */
  readonly amount: string;
}
export type CostProblem = 'noKey' | 'noCost' | 'notANumber' | 'negative' | 'twice';
export interface BadCostLine {
  /** As a spreadsheet counts, lines without text left out. */
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

const ITEM_HEAD = /^(item|product|produto)[ _-]?id$|^id([ _-]?(do|da)?[ _-]?(item|produto|product))?$/i;
const SKU_HEAD = /sku/i;
const COST_HEAD = /cost|custo|cmv|cogs/i;
const ITEM_ID = /^\d{6,19}$/;

/**
 * Reads costs from a table: with a head (item id or SKU, and cost; English or Portuguese), or without one as two columns, key and cost.
 * Without a head a key of six digits and more is an item id. Each line that cannot be used is named; the others count.
 */
export function costLines(table: readonly (readonly string[])[], market: MarketCode): CostLines {
  const head = table[0] ?? [];
  const [item, sku, cost] = [ITEM_HEAD, SKU_HEAD, COST_HEAD].map((name) => head.findIndex((cell) => name.test(cell.trim())));
  const named = cost !== undefined && cost >= 0 && (at(item) || at(sku));
  const plain = !named && (head.length === 2 || head.length === 3) && readTypedNumber(head.at(-1) ?? '', market) !== null;
  if (!named && !plain) return { lines: [], bad: [], noColumns: true };
  const lines = new Map<string, CostLine>();
  const bad: BadCostLine[] = [];
  table.slice(named ? 1 : 0).forEach((cells, index) => {
    const line = index + (named ? 2 : 1);
    const key = named ? keyOf(cells[item ?? -1] ?? '', cells[sku ?? -1] ?? '') : keyOf('', cells[0] ?? '');
    const text = (named ? cells[cost] : cells.at(-1))?.trim() ?? '';
    const amount = readTypedNumber(text, market);
    const problem = problemOf(key, text, amount, lines);
    if (problem) bad.push({ line, problem, text: problem === 'noKey' ? cells.join(' ').trim() : text || cells.join(' ').trim() });
    else if (key && amount !== null) lines.set(key, { key, amount });
  });
  return { lines: [...lines.values()], bad, noColumns: false };
}

const at = (column: number | undefined): boolean => column !== undefined && column >= 0;

function keyOf(item: string, sku: string): string | null {
  const id = item.trim();
  if (/^\d{1,19}$/.test(id)) return id;
  const code = sku.trim();
  if (item === '' && ITEM_ID.test(code)) return code;
  return code === '' || code.length > 120 ? null : skuKey(code);
}

function problemOf(key: string | null, text: string, amount: string | null, lines: ReadonlyMap<string, CostLine>): CostProblem | null {
  if (key === null) return 'noKey';
  if (text === '') return 'noCost';
  if (amount === null) return 'notANumber';
  if (amount.startsWith('-')) return 'negative';
  const known = lines.get(key);
  return known && known.amount !== amount ? 'twice' : null;
}
