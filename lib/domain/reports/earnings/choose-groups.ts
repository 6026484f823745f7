import { isTime, type Selected } from './dimensions';
import type { EarningsTable } from './earnings-table';
import type { Level } from './levels';
import { MEASURES } from './measures';
import type { EarningsDimension, EarningsQuestion } from './question';

/** A group that is shown, or what its parent's limit left out. Place 0 of a tree is the total. */
export interface Cell {
  /** 0: the total; 1: the outermost groups. */
  readonly level: number;
  /** Place of the cell above; -1 of the total. */
  readonly parent: number;
  /** Group on its level; -1: the rest, and how many groups it has. */
  readonly group: number;
  count: number;
}

export interface Cells {
  readonly cells: readonly Cell[];
  /** Of each level the cell of each group: its own, or the rest that it is part of. */
  readonly of: readonly Int32Array[];
}

type Order = NonNullable<EarningsQuestion['order']>;

/** The order of a level's groups where the question has none. */
export const orderOf = ({ order }: Pick<EarningsQuestion, 'order'>, dimension: EarningsDimension): Order =>
  order ?? (isTime(dimension) ? { by: 'key', down: false } : { by: 'expected', down: true });

/** Which groups are shown; the others are one rest for each group above. */
export function chooseGroups(
  table: EarningsTable,
  question: EarningsQuestion,
  levels: readonly Level[],
  [selected]: readonly Selected[],
  limit: number,
): Cells {
  const cells: Cell[] = [{ level: 0, parent: -1, group: 0, count: 0 }];
  const of: Int32Array[] = [];
  levels.forEach((level, at) => {
    const above = of[at - 1] ?? Int32Array.of(0);
    const own = new Int32Array(level.words.length);
    const rests = new Map<number, number>();
    const wanted =
      level.words.length > limit
        ? largest(table, levels.slice(0, at + 1), orderOf(question, level.dimension), selected?.rows, above, cells, limit)
        : null;
    for (let group = 0; group < own.length; group++) {
      const parent = above[level.parent[group] as number] as number;
      if (cells[parent]?.group === -1) {
        own[group] = parent;
        continue;
      }
      if (wanted === null || wanted[group] === 1) {
        own[group] = cells.push({ level: at + 1, parent, group, count: 1 }) - 1;
        continue;
      }
      const rest = rests.get(parent) ?? cells.push({ level: at + 1, parent, group: -1, count: 0 }) - 1;
      rests.set(parent, rest);
      (cells[rest] as Cell).count += 1;
      own[group] = rest;
    }
    of.push(own);
  });
  return { cells, of };
}

/** Of each group above the first by the order, as many as the limit: 1 for those. */
function largest(
  table: EarningsTable,
  levels: readonly Level[],
  { by, down }: Order,
  rows: Uint32Array | undefined,
  above: Int32Array,
  cells: readonly Cell[],
  limit: number,
): Uint8Array {
  const level = levels.at(-1) as Level;
  const figures = by === 'key' ? null : figuresOf(table, level, by, rows ?? new Uint32Array(0));
  const wanted = new Uint8Array(level.words.length);
  const families = new Map<number, number[]>();
  for (let group = 0; group < wanted.length; group++) {
    const parent = above[level.parent[group] as number] as number;
    if (cells[parent]?.group === -1) continue;
    const family = families.get(parent);
    if (family) family.push(group);
    else families.set(parent, [group]);
  }
  const sign = down ? -1 : 1;
  const compare = (one: number, other: number): number => {
    const apart = figures ? (figures[one] as number) - (figures[other] as number) : 0;
    if (apart !== 0) return apart * sign;
    const [first, second] = [level.words[one] as string, level.words[other] as string];
    const words = first < second ? -1 : first > second ? 1 : 0;
    return figures ? words : words * sign;
  };
  for (const family of families.values())
    for (const group of firstOf(family, figures, sign, limit).sort(compare).slice(0, limit)) wanted[group] = 1;
  return wanted;
}

/** Those that may be among the first: a list of numbers is sorted many times faster than groups by theirs. */
function firstOf(family: number[], figures: Float64Array | null, sign: number, limit: number): number[] {
  if (!figures || family.length <= limit) return family;
  const bound = Float64Array.from(family, (group) => (figures[group] as number) * sign).sort()[limit - 1] as number;
  return family.filter((group) => (figures[group] as number) * sign <= bound);
}

/** A figure of each group, as exact as a number is: enough to choose by. */
function figuresOf(table: EarningsTable, { ids, words }: Level, by: Exclude<Order['by'], 'key'>, rows: Uint32Array): Float64Array {
  const figures = new Float64Array(words.length);
  if (by === 'orders') {
    const last = new Int32Array(words.length).fill(-1);
    for (let at = 0; at < rows.length; at++) {
      const group = ids[at] as number;
      const order = table.order[rows[at] as number] as number;
      if (last[group] === order) continue;
      last[group] = order;
      figures[group] = (figures[group] as number) + 1;
    }
    return figures;
  }
  if (by === 'lines') {
    for (let at = 0; at < rows.length; at++) figures[ids[at] as number] = (figures[ids[at] as number] as number) + 1;
    return figures;
  }
  for (const { column, states, less } of MEASURES[by]) {
    const { list } = table.amounts(column);
    const weights = Float64Array.from([0, 1, 2, 3], (state) => (states.includes(state) ? (less ? -1 : 1) : 0));
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      const group = ids[at] as number;
      figures[group] = (figures[group] as number) + (list[row] as number) * (weights[table.state[row] as number] as number);
    }
  }
  return figures;
}
