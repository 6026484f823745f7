import { type CellForms, cellText } from '#lib/domain/table/cell-text';
import { type Column, isFigure } from '#lib/domain/table/column';
import type { TableColumn } from './table-column';

export interface TypedColumnWords<Row, Columns extends readonly Column<Row>[]> {
  /** The text of a column's title or source, by its key. */
  readonly text: (key: KeyOf<Columns[number]>) => string;
  readonly forms: CellForms;
  /** How a code of a status reads. */
  readonly status?: (id: string, code: string) => string;
  /** Cells that the view writes or draws in its own way. */
  readonly own?: { readonly [Id in Columns[number]['id']]?: Pick<TableColumn<Row>, 'text' | 'draw' | 'end'> };
}

type KeyOf<One extends { readonly title: string }> =
  | One['title']
  | (One extends { readonly source: infer Source extends string } ? Source : never);

/**
 * Typed columns as a `VirtualTable` draws them. What a cell costs while scrolling is decided here, once for a column: its accessor and its
 * form are put together, no row asks for the kind again.
 */
export function tableColumns<Row, const Columns extends readonly Column<Row>[]>(
  columns: Columns & readonly Column<Row>[],
  { text, forms, status = (_id, code) => code, own = {} }: TypedColumnWords<Row, Columns>,
): readonly TableColumn<Row>[] {
  return columns.map((column): TableColumn<Row> => {
    const special = own[column.id as Columns[number]['id']];
    return {
      id: column.id,
      label: text(column.title as KeyOf<Columns[number]>),
      ...(column.source !== undefined && { hint: text(column.source as KeyOf<Columns[number]>) }),
      width: column.width,
      sorts: column.sortable ?? true,
      end: isFigure(column.kind),
      ...(special ?? { text: cellText(column, forms, status) }),
    };
  });
}
