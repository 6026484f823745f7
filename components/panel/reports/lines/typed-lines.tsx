import { type ReactNode, useMemo, useState } from 'react';
import { IconButton } from '#components/ui/icon-button';
import type { TableColumn, TableSelection } from '#components/ui/table/table-column';
import { VirtualTable } from '#components/ui/table/virtual-table';
import type { Failure } from '#lib/domain/failure';
import type { Column } from '#lib/domain/table/column';
import { type ColumnSort, pressedSort } from '#lib/domain/table/order';
import { copyLines, type LinesOut, saveLines, type TableFormat } from '#lib/stores/reports/lines-file';
import { type OrderedRows, useOrderedRows } from '#lib/stores/shell/table/use-ordered-rows';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ExportMenu } from './export-menu';
import { LinesFrame, type LinesFrameProps } from './lines-frame';

export interface ChosenRows<Row> {
  readonly has: (row: Row) => boolean;
  readonly set: (rows: readonly Row[], on: boolean) => void;
  /** What the box in the head is called. */
  readonly allLabel: string;
}

export interface TypedLinesProps<Row, Id extends string> extends Omit<LinesFrameProps, 'count' | 'status' | 'children'> {
  /** In the order in which they are shown first; undefined: still being read. Keep its identity: another list means other lines. */
  rows: readonly Row[] | undefined;
  /** How many there are, where fewer are listed. */
  count?: number | undefined;
  /** The count in words. */
  counted: (count: number) => string;
  /** By them lines are ordered and written to a file. Keep their identity. */
  typed: readonly Column<Row, Id>[];
  /** The same columns as they are drawn (`tableColumns`). */
  columns: readonly TableColumn<Row>[];
  /** What a file of them needs. */
  out: Pick<LinesOut<Row>, 'name' | 'status' | 'timeZone'>;
  /** Writes the file where fewer lines are listed than it has to hold; what went wrong, or null. */
  saveAll?: ((format: TableFormat) => Promise<Failure | null>) | undefined;
  /** Enter, or a click on a line's name. */
  onOpen?: (row: Row) => void;
  /** By what a line is known again. Keeps its identity. */
  idOf?: (row: Row) => string;
  /** Lines may be chosen: who is, and how that changes. Another object means: show anew. */
  chosen?: ChosenRows<Row>;
  /** What stands above the table. */
  children?: ReactNode;
}

const NONE: readonly never[] = [];

/** Lines with typed columns in a frame: shown in the order of any column; copied and exported whole, in that order. */
export function TypedLines<Row, Id extends string>(props: TypedLinesProps<Row, Id>) {
  const { rows, counted, typed, columns, out, saveAll, onOpen, idOf, chosen, tools, children, ...frame } = props;
  const { t } = useTexts();
  const failureTexts = useFailureTexts(frame.market);
  const [sort, setSort] = useState<ColumnSort<Id> | null>(null);
  const ordered = useOrderedRows(rows ?? NONE, typed, sort);
  // Said until other lines are shown, or the same in another order.
  const [copied, setCopied] = useState<OrderedRows<Row> | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const selection = useMemo(() => chosen && selectionOf(chosen, ordered), [chosen, ordered]);
  const count = frame.count ?? rows?.length;
  const lines = (): LinesOut<Row> => ({ ...out, market: frame.market, columns: typed, rows: ordered.all() });
  return (
    <LinesFrame
      {...frame}
      count={count}
      status={copied === ordered ? t('earnings.copied') : counted(count ?? 0)}
      tools={
        <>
          {tools}
          {ordered.count > 0 && (
            <>
              <IconButton
                icon="copy"
                label={t('earnings.lines.copy')}
                onClick={() => void copyLines(lines(), t).then((taken) => setCopied(taken ? ordered : null))}
              />
              <ExportMenu save={(format) => (saveAll ? saveAll(format) : saveLines(lines(), format, t))} onFailed={setFailed} />
            </>
          )}
        </>
      }
    >
      {failed && (
        <p className="small neg" role="alert">
          {failureTexts(failed).says}
        </p>
      )}
      {children}
      {ordered.count > 0 && (
        <VirtualTable<Row>
          fits
          label={frame.title}
          columns={columns}
          count={ordered.count}
          rowAt={ordered.rowAt}
          sort={sort}
          onSort={(column) => setSort((before) => pressedSort(typed, before, column as Id))}
          {...(onOpen && { onOpen, idOf })}
          {...(selection && { selection })}
        />
      )}
    </LinesFrame>
  );
}

/** What is chosen by place in the present order. */
function selectionOf<Row>({ has, set, allLabel }: ChosenRows<Row>, ordered: OrderedRows<Row>): TableSelection {
  const rows = ordered.all();
  return {
    allLabel,
    count: rows.reduce((count, row) => (has(row) ? count + 1 : count), 0),
    has: (index) => {
      const row = ordered.rowAt(index);
      return row !== undefined && has(row);
    },
    set: (from, to, on) => set(rows.slice(Math.min(from, to), Math.max(from, to) + 1), on),
    setAll: (on) => set(rows, on),
  };
}
