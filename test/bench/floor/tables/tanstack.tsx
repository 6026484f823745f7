import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_greaterThanOrEqualTo,
  type Row,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { FIGURES, figureOf, type PlainRow } from './rows';

/** As its documents advise: only the features that are needed, stable columns and data, one fixed height, no measuring, memo rows, a production build. */
const features = tableFeatures({
  columnFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { atLeast: filterFn_greaterThanOrEqualTo },
  sortFns: { basic: sortFn_basic },
});
const helper = createColumnHelper<typeof features, PlainRow>();
const columns = helper.columns([
  helper.accessor('name', { header: 'Name', enableSorting: false }),
  ...Array.from({ length: FIGURES }, (_, n) =>
    helper.accessor((row) => figureOf(row, n), { id: `figure${n}`, header: `Figure ${n}`, sortFn: 'basic', filterFn: 'atLeast' }),
  ),
]);

const HEIGHT = 48;
/** As many as ours draws beyond each edge. */
const OVERSCAN = 6;

export function Theirs({
  rows,
  tell,
}: {
  rows: readonly PlainRow[];
  tell: (acts: { sort(n: number): void; filter(n: number): void }) => void;
}) {
  const table = useTable({ features, columns, data: rows as PlainRow[] });
  tell({
    sort: (n) => table.setSorting([{ id: `figure${n}`, desc: true }]),
    filter: (least) => table.setColumnFilters([{ id: 'figure0', value: least }]),
  });
  return <Body rows={table.getRowModel().rows} />;
}

function Body({ rows }: { rows: readonly Row<typeof features, PlainRow>[] }) {
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
  });
  return (
    <div ref={box} className="theirs">
      <div className="theirs__head">
        {columns.map((column, n) => (
          <span key={column.id ?? 'name'}>{n === 0 ? 'Name' : `Figure ${n - 1}`}</span>
        ))}
      </div>
      <div className="theirs__body" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          return row ? <Line key={key} row={row} index={index} start={start} /> : null;
        })}
      </div>
    </div>
  );
}

const Line = memo(function Line({ row, index, start }: { row: Row<typeof features, PlainRow>; index: number; start: number }) {
  return (
    <div className="theirs__row" data-row={index} style={{ transform: `translateY(${start}px)` }}>
      {row.getAllCells().map((cell) => (
        <span key={cell.id}>{String(cell.getValue())}</span>
      ))}
    </div>
  );
});
