import { cellSums } from './cell-sums';
import { type Cells, chooseGroups, orderOf } from './choose-groups';
import type { Selected } from './dimensions';
import type { EarningsTable } from './earnings-table';
import { type Level, levelsOf } from './levels';
import { NO_SUMS, orderFigure } from './measures';
import { dayOf } from './periods';
import type {
  Earnings,
  EarningsFilter,
  EarningsGroup,
  EarningsQuestion,
  EarningsScope,
  EarningsSums,
  Provenance,
  SourceUsed,
} from './question';
import { rangeOf, selectRows } from './select-rows';
import { daysOf, inOrder } from './sources-used';
import { waterfallOf } from './waterfall';

/** Groups on a level where a question has no limit of its own: more are no chart and no list. */
export const MOST_GROUPS = 1_000;

/** Groups and sums lines. */
export function earningsOf(table: EarningsTable, question: EarningsQuestion): Earnings {
  const { by = [], before, limit = MOST_GROUPS } = question;
  const selected: readonly Selected[] = [question.period, ...(before ? [before] : [])].map((period) => ({
    rows: selectRows(table, question, period),
    period,
  }));
  const levels = levelsOf(table, question, by, selected);
  const cells = chooseGroups(table, question, levels, selected, limit);
  const [sums = [], earlier = null] = cellSums(table, levels, cells, selected);
  const total = sums[0] ?? NO_SUMS;
  return {
    total,
    before: earlier && (earlier[0] ?? NO_SUMS),
    ...groupsBelow(0, question.only ?? {}, { table, question, levels, cells, children: childrenOf(cells), sums, earlier }),
    waterfall: waterfallOf(total, question.only),
    provenance: provenanceOf(table, question, selected[0]?.rows ?? new Uint32Array(0)),
  };
}

/** Where figures of these rows are from. */
export function provenanceOf(table: EarningsTable, scope: EarningsScope, rows: Uint32Array): Provenance {
  const find = () => ({ origins: originsOf(table, rows), read: rangeOf(table.whole('asOf'), rows) });
  const { origins, read } = rows.length === table.rows ? table.once('origins', find) : find();
  return {
    sources: origins,
    market: scope.market,
    accounts: table.accounts,
    asked: scope.period,
    got: daysOf(origins),
    asOf: read && read[1] * 1000,
    oldestAsOf: read && read[0] * 1000,
    counted: 'lines',
  };
}

/** The origins of rows. */
function originsOf(table: EarningsTable, rows: Uint32Array): readonly SourceUsed[] {
  const [origins, days, read] = [table.origin(), table.whole('day'), table.whole('asOf')];
  const { files } = table;
  const found = new Map<number, { from: number; to: number; asOf: number }>();
  let [last, known] = [-1, { from: 0, to: 0, asOf: 0 }];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const [origin, day, asOf] = [origins ? (origins[row] as number) : files.length, days[row] as number, read[row] as number];
    if (origin !== last) {
      known = found.get(origin) ?? { from: day, to: day, asOf };
      found.set(origin, known);
      last = origin;
    }
    if (day < known.from) known.from = day;
    if (day > known.to) known.to = day;
    if (asOf > known.asOf) known.asOf = asOf;
  }
  return inOrder(
    [...found].map(([origin, { from, to, asOf }]) => {
      const file = files[origin];
      return { id: file?.importId ?? 'api', file: file?.name ?? null, days: { from: dayOf(from), to: dayOf(to) }, asOf: asOf * 1000 };
    }),
  );
}

interface Tree {
  readonly table: EarningsTable;
  readonly question: EarningsQuestion;
  readonly levels: readonly Level[];
  readonly cells: Cells;
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly sums: readonly EarningsSums[];
  readonly earlier: readonly EarningsSums[] | null;
}

function childrenOf({ cells }: Cells): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  cells.forEach(({ parent }, cell) => {
    const family = children.get(parent);
    if (family) family.push(cell);
    else children.set(parent, [cell]);
  });
  return children;
}

function groupsBelow(above: number, only: EarningsFilter, tree: Tree): Pick<Earnings, 'groups' | 'rest'> {
  const { table, question, levels, cells, children, sums, earlier } = tree;
  const below = children.get(above) ?? [];
  const rest = below.find((cell) => cells.cells[cell]?.group === -1);
  const groups = below.flatMap((cell): EarningsGroup[] => {
    const { level, group } = cells.cells[cell] as Cells['cells'][number];
    const { dimension, words } = levels[level - 1] as Level;
    if (group === -1) return [];
    const key = words[group] as string;
    const narrowed = { ...only, [dimension]: [key] };
    return [
      {
        key,
        name: dimension === 'shopId' || dimension === 'itemId' ? nameOf(table, dimension, key) : null,
        sums: sums[cell] as EarningsSums,
        before: earlier && (earlier[cell] as EarningsSums),
        ...groupsBelow(cell, narrowed, tree),
        only: narrowed,
      },
    ];
  });
  const dimension = levels[cells.cells[above]?.level ?? 0]?.dimension;
  return {
    groups: dimension ? ordered(groups, orderOf(question, dimension)) : [],
    rest: rest === undefined ? null : { count: cells.cells[rest]?.count ?? 0, sums: sums[rest] as EarningsSums },
  };
}

/** Groups in their order; equal ones by their words. */
export function ordered(groups: readonly EarningsGroup[], { by, down }: NonNullable<EarningsQuestion['order']>): readonly EarningsGroup[] {
  const sign = down ? -1 : 1;
  const byKey = (one: EarningsGroup, other: EarningsGroup): number => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
  if (by === 'key') return [...groups].sort((one, other) => byKey(one, other) * sign);
  return groups
    .map((group) => ({ group, figure: orderFigure(group.sums, by) }))
    .sort((one, other) => (one.figure === other.figure ? byKey(one.group, other.group) : one.figure < other.figure ? -sign : sign))
    .map(({ group }) => group);
}

/** What the newest line of a shop or a product calls it. */
function nameOf(table: EarningsTable, dimension: 'shopId' | 'itemId', id: string): string | null {
  const names = table.once(`names ${dimension}`, () => {
    const [ids, called, read] = [
      table.coded(dimension),
      table.coded(dimension === 'shopId' ? 'shopName' : 'itemName'),
      table.whole('asOf'),
    ];
    const newest = new Int32Array(ids.words.length).fill(-1);
    for (let row = 0; row < table.rows; row++) {
      const code = ids.codes[row] as number;
      const known = newest[code] as number;
      if (known < 0 || (read[known] as number) <= (read[row] as number)) newest[code] = row;
    }
    return new Map(ids.words.map((word, code) => [word, called.words[called.codes[newest[code] as number] as number] ?? '']));
  });
  return names.get(id) || null;
}
