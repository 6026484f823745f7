import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Check } from '#components/ui/form/check';
import { BOARD_COLUMNS } from '#lib/domain/rates/board/board-columns';
import { USUAL_COLUMNS } from '#lib/domain/rates/board/board-views';
import { useRatesView } from '#lib/stores/rates/board/view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Which columns are shown, each with where it comes from. */
export function RatesColumns({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { columns, setColumns } = useRatesView();
  const toggle = (id: (typeof BOARD_COLUMNS)[number]['id'], on: boolean) =>
    setColumns(BOARD_COLUMNS.map((one) => one.id).filter((one) => (one === id ? on : columns.includes(one))));
  return (
    <Dialog
      title={t('rates.columns')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => setColumns(USUAL_COLUMNS)}>{t('rates.usualColumns')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('rates.done')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {BOARD_COLUMNS.filter(({ id }) => id !== 'product').map(({ id, title, source }) => (
          <Check key={id} checked={columns.includes(id)} onChange={(on) => toggle(id, on)}>
            <span className="stack">
              <span>{t(title)}</span>
              <span className="small muted">{t(source)}</span>
            </span>
          </Check>
        ))}
      </div>
    </Dialog>
  );
}
