import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { canBePutBack } from '#lib/stores/rates/journal/journal';
import { reviewRevertOfJob } from '#lib/stores/rates/journal/revert';
import type { NamedChange } from '#lib/stores/rates/journal/use-journal';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { JournalItem } from './journal-item';

/** From so many on the changes of a job are one row, which opens. */
export const MANY_CHANGES = 3;

/** What one job changed: one row with the way back for all of it; opened, each change for itself. `more`: not all of them are here. */
export function JobChanges({ rows, shop, more }: { rows: readonly NamedChange[]; shop: ShopAccount; more: boolean }) {
  const { t } = useTexts();
  const number = useNumber();
  const moments = useMoments(shop.market);
  const known = (count: number) => `${number(count)}${more ? '+' : ''}`;
  const [open, setOpen] = useState(false);
  const [first] = rows;
  if (!first?.jobId) return null;
  const { jobId } = first;
  const kinds = (['add', 'edit', 'remove'] as const).flatMap((what) => {
    const count = rows.filter((row) => row.what === what).length;
    return count === 0 ? [] : [`${t(`journal.changes.${what}`)}: ${known(count)}`];
  });
  return (
    <>
      <li className="jr" data-job={jobId}>
        <div className="grow stack stack--1">
          <button type="button" className="btn btn--link btn--s" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name={open ? 'down' : 'right'} size={12} />
            {t('journal.jobRow', { count: rows.length, number: known(rows.length) })}
          </button>
          <p className="small muted">
            {moments.time(first.at)} · {kinds.join(' · ')} · <a href={`#journal/${jobId}`}>{t('journal.job')}</a>
          </p>
        </div>
        {rows.some((row) => canBePutBack(row, shop.id)) && (
          <Button size="s" variant="ghost" icon="undo" onClick={() => void reviewRevertOfJob(shop.id, jobId)}>
            {t('journal.revertJob')}
          </Button>
        )}
      </li>
      {open && rows.map((row) => <JournalItem key={row.id} row={row} inJob />)}
    </>
  );
}
