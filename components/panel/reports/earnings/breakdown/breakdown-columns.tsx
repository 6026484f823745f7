import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Check } from '#components/ui/form/check';
import { BREAKDOWN_COLUMN_IDS, chosenBreakdownColumns, USUAL_BREAKDOWN_COLUMNS } from '#lib/domain/reports/earnings-view/breakdown-columns';
import { usePreference } from '#lib/stores/shell/preferences';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Which columns the breakdown has, each with its formula. */
export function BreakdownColumns({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { value, choose } = usePreference('earningsColumns');
  const chosen = chosenBreakdownColumns(value);
  return (
    <Dialog
      title={t('earnings.columns')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => choose(USUAL_BREAKDOWN_COLUMNS)}>{t('earnings.usualColumns')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('earnings.done')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {BREAKDOWN_COLUMN_IDS.filter((id) => id !== 'name').map((id) => (
          <Check
            key={id}
            checked={chosen.includes(id)}
            onChange={(on) => choose(BREAKDOWN_COLUMN_IDS.filter((one) => (one === id ? on : chosen.includes(one))))}
          >
            <span className="stack">
              <span>{t(`earnings.figure.${id}`)}</span>
              <span className="small muted">{t(`earnings.formula.${id}`)}</span>
            </span>
          </Check>
        ))}
      </div>
    </Dialog>
  );
}
