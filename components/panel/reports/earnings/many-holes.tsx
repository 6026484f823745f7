import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { EarningsHole } from '#lib/stores/reports/earnings-view/sync-standing';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

export interface ManyHolesProps {
  holes: readonly EarningsHole[];
  says: (hole: EarningsHole) => string;
  busy: boolean;
  onAgain: () => void;
}

/** Several gaps in one line, which opens: figures are what the view is for. */
export function ManyHoles({ holes, says, busy, onAgain }: ManyHolesProps) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const number = useNumber();
  const [open, setOpen] = useState(false);
  return (
    <Notice
      tone="warn"
      role="status"
      title={t('earnings.holes.title', { count: holes.length, number: number(holes.length) })}
      actions={
        <>
          <Button size="s" busy={busy} onClick={onAgain}>
            {t('earnings.again')}
          </Button>
          <Button size="s" variant="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'earnings.holes.less' : 'earnings.holes.more')}
          </Button>
        </>
      }
    >
      {open &&
        holes.map((hole) => (
          <p key={`${hole.accountId} ${hole.from}`} data-hole={`${hole.from} ${hole.to}`}>
            <b>{days(hole)}</b> {says(hole)}
          </p>
        ))}
    </Notice>
  );
}
