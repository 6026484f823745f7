import { Select } from '#components/ui/form/select';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface ColumnItemProps {
  /** The column's name in the file, and its cells in the first rows. */
  written: string;
  cells: readonly string[];
  value: string;
  choices: readonly { readonly value: string; readonly label: string; readonly disabled: boolean }[];
  onChange: (value: string) => void;
}

/** A column of a file, and what it holds. */
export function ColumnItem({ written, cells, value, choices, onChange }: ColumnItemProps) {
  const { t } = useTexts();
  return (
    <li className="filecolumn">
      <span className="stack filerow__says grow">
        <b className="cut">
          <bdi>{plainText(written, 80)}</bdi>
        </b>
        <small className="cut muted">
          <bdi>{plainText(cells.filter(Boolean).slice(0, 3).join(' · '), 120)}</bdi>
        </small>
      </span>
      <Select
        small
        aria-label={plainText(written, 80)}
        value={value}
        choices={[{ value: '', label: t('imports.column.none') }, ...choices]}
        onChange={onChange}
      />
    </li>
  );
}
