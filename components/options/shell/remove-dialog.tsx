import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface RemoveDialogProps {
  name: string;
  /** What goes from this computer. */
  goes: string;
  /** What does not, and where that is ended. */
  stays: string;
  busy: boolean;
  remove: () => Promise<boolean>;
  onClose: () => void;
}

/** Says what goes with an account, a shop or a store and what stays. */
export function RemoveDialog({ name, goes, stays, busy, remove, onClose }: RemoveDialogProps) {
  const { t } = useTexts();
  return (
    <Dialog
      title={t('options.remove.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button variant="danger" busy={busy} onClick={() => void remove().then(onClose)}>
            {t('options.account.remove')}
          </Button>
        </>
      }
    >
      <p>{goes}</p>
      <p className="muted">{stays}</p>
    </Dialog>
  );
}
