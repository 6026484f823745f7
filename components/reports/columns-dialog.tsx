import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Select } from '#components/ui/form/select';
import type { Layout, ReportKind } from '#lib/domain/reports/files/layout';
import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import { plainText } from '#lib/domain/text';
import { columnName } from '#lib/stores/reports/imports/column-name';
import { useImports } from '#lib/stores/reports/imports/import-room';
import type { HeadShown } from '#lib/stores/reports/imports/import-tasks';
import { useImportWords } from '#lib/stores/reports/imports/import-words';
import { useTexts } from '#lib/stores/shell/use-texts';

const KINDS = Object.keys(LAYOUTS) as ReportKind[];

export interface ColumnsDialogProps {
  /** Files with this head. */
  ids: readonly number[];
  head: HeadShown;
  onClose: () => void;
}

/** What the columns of an unknown head hold: nothing is filled in before the person has. */
export function ColumnsDialog({ ids, head, onClose }: ColumnsDialogProps) {
  const { t, language } = useTexts();
  const words = useImportWords();
  const map = useImports((state) => state.map);
  const { names, firstRows } = head;
  const [kind, setKind] = useState<ReportKind>(head.kind ?? 'commission');
  const [columns, setColumns] = useState<Readonly<Record<number, string>>>({});
  const layout: Layout = LAYOUTS[kind];
  const told = Object.values(columns).filter(Boolean);
  const name = (column: string) => columnName(layout, column, language);
  const missing = layout.needed.filter((column) => !told.includes(column));
  const marked = layout.marks.length === 0 || layout.marks.some((column) => told.includes(column));
  const save = () => {
    const answer = { kind, columns: Object.fromEntries(names.map((_, at) => [at, columns[at] || null])) };
    onClose();
    for (const id of ids) void map(id, answer);
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
        <Select
          aria-label={t('imports.fileKind')}
          value={kind}
          choices={KINDS.map((value) => ({ value, label: words.kind(value) }))}
          onChange={(chosen) => {
            setKind(chosen);
            setColumns({});
          }}
        />
        {(missing.length > 0 || !marked) && (
          <p className="small muted" role="status">
            {t('imports.columnsMissing', { names: [...missing, ...(marked ? [] : layout.marks.slice(0, 1))].map(name).join(', ') })}
          </p>
        )}
        <ul className="grp filecolumns">
          {names.map((written, at) => (
            <li key={`${head.hash} ${String(at)}`} className="filecolumn">
              <span className="stack filerow__says grow">
                <b className="cut">
                  <bdi>{plainText(written, 80)}</bdi>
                </b>
                <small className="cut muted">
                  <bdi>
                    {plainText(
                      firstRows
                        .map((row) => row[at] ?? '')
                        .filter(Boolean)
                        .slice(0, 3)
                        .join(' · '),
                      120,
                    )}
                  </bdi>
                </small>
              </span>
              <Select
                small
                aria-label={plainText(written, 80)}
                value={columns[at] ?? ''}
                choices={[
                  { value: '', label: t('imports.column.none') },
                  ...Object.keys(layout.columns).map((column) => ({
                    value: column,
                    label: name(column),
                    disabled: told.includes(column) && columns[at] !== column,
                  })),
                ]}
                onChange={(column) => setColumns({ ...columns, [at]: column })}
              />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
