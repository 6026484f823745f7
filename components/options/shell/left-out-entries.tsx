import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { Failure } from '#lib/domain/failure';
import { useNumber } from '#lib/stores/shell/use-number';
import { removeAllLeftOut, useLeftOut } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FailureLine } from './failure-line';
import { RemoveDialog } from './remove-dialog';

/** Says how many saved accounts, groups and the like cannot be read, until the person removes them; nothing where all can. */
export function LeftOutEntries() {
  const { t } = useTexts();
  const number = useNumber();
  const count = useLeftOut();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (count === 0) return null;
  const remove = async () => {
    const removed = await removeAllLeftOut();
    setFailure(removed.ok ? null : removed.failure);
    return removed.ok;
  };
  return (
    <div data-part="leftOutEntries">
      <Notice
        tone="warn"
        role="status"
        title={t('options.leftOut.title', { count, number: number(count) })}
        actions={<Button onClick={() => setAsking(true)}>{t('options.account.remove')}</Button>}
      >
        {t('options.leftOut.says')}
      </Notice>
      {failure && <FailureLine failure={failure} />}
      {asking && (
        <RemoveDialog
          name={t('options.leftOut.name', { count, number: number(count) })}
          goes={t('options.leftOut.goes')}
          stays={t('options.leftOut.stays')}
          busy={false}
          remove={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
