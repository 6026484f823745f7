import { useMemo, useState } from 'react';
import type { TableColumn } from '#components/ui/table/table-column';
import { VirtualTable } from '#components/ui/table/virtual-table';
import { type BoardColumnId, typedColumns } from '#lib/domain/rates/board/board-columns';
import { NO_FILTER } from '#lib/domain/rates/board/board-filter';
import { boardOrder } from '#lib/domain/rates/board/board-order';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import { FIGURES, figureOf, type PlainRow } from './rows';

const columns: readonly TableColumn<PlainRow>[] = [
  { id: 'name', label: 'Name', width: 18, text: ({ name }) => name },
  ...Array.from({ length: FIGURES }, (_, n) => ({
    id: `figure${n}`,
    label: `Figure ${n}`,
    width: 7,
    end: true,
    text: (row: PlainRow) => String(figureOf(row, n)),
  })),
];

/** Which of the board's columns holds which figure: what is sorted and filtered is the board's own code. */
const SORTED: readonly BoardColumnId[] = ['stock', 'sold', 'affiliates'];

export function Ours({
  rows,
  tell,
}: {
  rows: readonly PlainRow[];
  tell: (acts: { sort(n: number): void; filter(n: number): void }) => void;
}) {
  const [sort, setSort] = useState<number | null>(null);
  const [least, setLeast] = useState<number | null>(null);
  tell({ sort: setSort, filter: setLeast });
  const typed = useMemo(() => typedColumns(rows.map(asBoardRow)), [rows]);
  const { order, rowAt } = useMemo(() => {
    const by = SORTED[sort ?? -1] ?? 'blended';
    const found = boardOrder(typed, { ...NO_FILTER, stockFrom: least }, { by, descending: true }, 0);
    return { order: found.order, rowAt: (index: number) => rows[found.order[index] ?? -1] };
  }, [typed, rows, sort, least]);
  return <VirtualTable label="Ours" columns={columns} count={order.length} rowAt={rowAt} />;
}

const asBoardRow = (row: PlainRow): BoardRow => ({
  itemId: row.id,
  name: row.name,
  sku: null,
  category: null,
  imageUrl: null,
  place: 'out',
  rate: null,
  startsAt: null,
  endsAt: null,
  leavesAt: null,
  protections: [],
  min: null,
  max: null,
  gap: 'unknown',
  price: null,
  stock: figureOf(row, 0),
  sold: figureOf(row, 1),
  subsidy: null,
  affiliates: figureOf(row, 2),
  reasons: [],
  sales: 'unread',
});
