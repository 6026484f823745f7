import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Check } from '#components/ui/form/check';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface ColumnsDialogProps<Id extends string> {
  /** Those that may be left out, in the table's order, each with where it comes from. */
  columns: readonly { readonly id: Id; readonly label: string; readonly says: string }[];
  chosen: readonly Id[];
  usual: readonly Id[];
  /** In the table's order. */
  choose: (ids: readonly Id[]) => void;
  onClose: () => void;
}

/** Which columns a table has. */
export function ColumnsDialog<Id extends string>({ columns, chosen, usual, choose, onClose }: ColumnsDialogProps<Id>) {
  const { t } = useTexts();
  const toggle = (id: Id, on: boolean) => choose(columns.map((one) => one.id).filter((one) => (one === id ? on : chosen.includes(one))));
  return (
    <Dialog
      title={t('earnings.columns')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => choose(usual)}>{t('earnings.usualColumns')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('earnings.done')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {columns.map(({ id, label, says }) => (
          <Check key={id} checked={chosen.includes(id)} onChange={(on) => toggle(id, on)}>
            <span className="stack">
              <span>{label}</span>
              <span className="small muted">{says}</span>
            </span>
          </Check>
        ))}
      </div>
    </Dialog>
  );
}
