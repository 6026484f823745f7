import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { canBePutBack } from '#lib/stores/rates/journal/journal';
import { reviewRevertOfJob } from '#lib/stores/rates/journal/revert';
import { COUNTED_MOST, type JobRest, type NamedChange } from '#lib/stores/rates/journal/use-journal';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { JournalItem } from './journal-item';

/** From so many on the changes of a job are one row, which opens. */
export const MANY_CHANGES = 3;

interface JobChangesProps {
  rows: readonly NamedChange[];
  /** What it changed besides, and is not here. */
  rest: JobRest | null;
  shop: ShopAccount;
}

/** What one job changed: one row with the way back for all of it; opened, each change that is here for itself. */
export function JobChanges({ rows, rest, shop }: JobChangesProps) {
  const { t } = useTexts();
  const number = useNumber();
  const moments = useMoments(shop.market);
  const [open, setOpen] = useState(false);
  const [first] = rows;
  if (!first?.jobId) return null;
  const { jobId } = first;
  const uncounted = rest !== null && rest.total >= COUNTED_MOST;
  const kinds = (['add', 'edit', 'remove'] as const).flatMap((what) => {
    const count = rows.filter((row) => row.what === what).length + (rest?.[what] ?? 0);
    // Of more than are counted it is not known how many are of which kind.
    return count === 0 || uncounted ? [] : [`${t(`journal.changes.${what}`)}: ${number(count)}`];
  });
  const count = rows.length + (rest?.total ?? 0);
  return (
    <>
      <li className="jr" data-job={jobId}>
        <button type="button" className="jr__many" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'right'} size={12} />
          {t(uncounted ? 'journal.jobRow.atLeast' : 'journal.jobRow', { count, number: number(count) })}
        </button>
        {rows.some((row) => canBePutBack(row, shop.id)) && (
          <Button size="s" variant="ghost" icon="undo" onClick={() => void reviewRevertOfJob(shop.id, jobId)}>
            {t('journal.revertJob')}
          </Button>
        )}
        <p className="small muted">
          {[moments.time(first.at), ...kinds, ''].join(' · ')}
          <a href={`#journal/${jobId}`}>{t('journal.job')}</a>
        </p>
      </li>
      {open && rows.map((row) => <JournalItem key={row.id} row={row} inJob />)}
    </>
  );
}
