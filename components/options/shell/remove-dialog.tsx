import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { unfinishedOf } from '#lib/domain/jobs/jobs-line';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useTexts } from '#lib/stores/shell/use-texts';
import { UnderWay } from './under-way';

export interface RemoveDialogProps {
  name: string;
  /** The account that goes; left out: what goes has no work of its own. */
  accountId?: string;
  /** What goes from this computer. */
  goes: string;
  /** What does not, and where that is ended. */
  stays: string;
  busy: boolean;
  remove: () => Promise<boolean>;
  onClose: () => void;
}

/** Says what goes with an account, a shop or a store and what stays. */
export function RemoveDialog({ name, accountId, goes, stays, busy, remove, onClose }: RemoveDialogProps) {
  const { t } = useTexts();
  const jobs = useJobs();
  // It opens with all that it says: a warning that came later would push the buttons under the hand.
  if (jobs.value === null && jobs.failure === null) return null;
  const underWay = accountId === undefined ? [] : unfinishedOf(jobs.value ?? [], accountId);
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
      {underWay.length > 0 && <UnderWay jobs={underWay} />}
      <p>{goes}</p>
      <p className="muted">{stays}</p>
    </Dialog>
  );
}
