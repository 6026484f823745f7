import { ColumnsDialog } from '#components/panel/reports/lines/columns-dialog';
import { BREAKDOWN_COLUMN_IDS, chosenBreakdownColumns, USUAL_BREAKDOWN_COLUMNS } from '#lib/domain/reports/earnings-view/breakdown-columns';
import { usePreference } from '#lib/stores/shell/preferences';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Which columns the breakdown has, each with its formula. */
export function BreakdownColumns({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { value, choose } = usePreference('earningsColumns');
  return (
    <ColumnsDialog
      columns={BREAKDOWN_COLUMN_IDS.filter((id) => id !== 'name').map((id) => ({
        id,
        label: t(`earnings.figure.${id}`),
        says: t(`earnings.formula.${id}`),
      }))}
      chosen={chosenBreakdownColumns(value)}
      usual={USUAL_BREAKDOWN_COLUMNS}
      choose={choose}
      onClose={onClose}
    />
  );
}
