import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Select } from '#components/ui/form/select';
import type { Layout, ReportKind } from '#lib/domain/reports/files/layout';
import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import { columnName } from '#lib/stores/reports/imports/column-name';
import type { HeadShown } from '#lib/stores/reports/imports/import-tasks';
import { useImportWords } from '#lib/stores/reports/imports/import-words';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ColumnItem } from './column-item';

const KINDS = Object.keys(LAYOUTS) as ReportKind[];

export interface ColumnsDialogProps {
  head: HeadShown;
  /** What the person said of it before. */
  told?: Readonly<Record<number, string | null>>;
  onSave: (answer: { readonly kind: ReportKind; readonly columns: Readonly<Record<number, string | null>> }) => void;
  onClose: () => void;
}

/** What the columns of a head hold that are not known: nothing is filled in before the person has. */
export function ColumnsDialog({ head, told: before = {}, onSave, onClose }: ColumnsDialogProps) {
  const { t, language } = useTexts();
  const words = useImportWords();
  const { names, firstRows, taken } = head;
  // Of a report that is known the other columns alone are asked for.
  const isKnown = taken.length > 0 && head.kind !== null;
  const places = isKnown ? Object.keys(head.columns).map(Number) : [...names.keys()];
  const [kind, setKind] = useState<ReportKind>(head.kind ?? 'commission');
  const [columns, setColumns] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(places.flatMap((place) => (before[place] ? [[place, before[place]]] : []))),
  );
  const layout: Layout = LAYOUTS[kind];
  const told = [...taken, ...Object.values(columns).filter(Boolean)];
  const name = (column: string) => columnName(layout, column, language);
  const missing = isKnown ? [] : layout.needed.filter((column) => !told.includes(column));
  const marked = isKnown || layout.marks.length === 0 || layout.marks.some((column) => told.includes(column));
  const save = () => {
    onClose();
    onSave({ kind, columns: Object.fromEntries(places.map((place) => [place, columns[place] || null])) });
  };
  return (
    <Dialog
      title={t('imports.columnsTitle')}
      place="top"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('imports.cancel')}</Button>
          <Button variant="primary" disabled={missing.length > 0 || !marked} onClick={save}>
            {t('imports.columnsSave')}
          </Button>
        </>
      }
    >
      <div className="stack stack--3">
        {isKnown ? (
          <p className="small muted">{words.kind(kind)}</p>
        ) : (
          <Select
            aria-label={t('imports.fileKind')}
            value={kind}
            choices={KINDS.map((value) => ({ value, label: words.kind(value) }))}
            onChange={(chosen) => {
              setKind(chosen);
              setColumns({});
            }}
          />
        )}
        {(missing.length > 0 || !marked) && (
          <p className="small muted" role="status">
            {t('imports.columnsMissing', { names: [...missing, ...(marked ? [] : layout.marks.slice(0, 1))].map(name).join(', ') })}
          </p>
        )}
        <ul className="grp filecolumns">
          {places.map((place) => (
            <ColumnItem
              key={`${head.hash} ${String(place)}`}
              written={names[place] ?? ''}
              cells={firstRows.map((row) => row[place] ?? '')}
              value={columns[place] ?? ''}
              choices={Object.keys(layout.columns).map((column) => ({
                value: column,
                label: name(column),
                disabled: told.includes(column) && columns[place] !== column,
              }))}
              onChange={(column) => setColumns({ ...columns, [place]: column })}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
