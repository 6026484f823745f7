import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { FAILURES, failure } from '#lib/domain/failure';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { ShownHole } from '#lib/stores/reports/earnings-view/sync-standing';
import { accessPage, openSite } from '#lib/stores/shell/open-page';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

export interface ManyHolesProps {
  holes: readonly ShownHole[];
  market: MarketCode;
  busy: boolean;
  onAgain: () => void;
}

/** Several gaps in one line, which opens: figures are what the view is for. */
export function ManyHoles({ holes, market, busy, onAgain }: ManyHolesProps) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const number = useNumber();
  const failureTexts = useFailureTexts(market);
  const [open, setOpen] = useState(false);
  return (
    <Notice
      tone="warn"
      role="status"
      title={t('earnings.holes.title', { count: holes.length, number: number(holes.length) })}
      actions={
        <>
          {holes.some(({ gone }) => !gone) && (
            <Button size="s" busy={busy} onClick={onAgain}>
              {t(holes.some(({ code }) => code === 'recordsDamaged') ? 'earnings.hole.readAgain' : 'earnings.again')}
            </Button>
          )}
          <Button size="s" variant="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'earnings.holes.less' : 'earnings.holes.more')}
          </Button>
        </>
      }
    >
      {open &&
        holes.map((hole) => (
          <p key={`${hole.accountId} ${hole.from}`} data-hole={`${hole.from} ${hole.to}`}>
            <b>{days(hole)}</b> {failureTexts(failure(hole.code)).what} {hole.gone && t('earnings.hole.gone')}
          </p>
        ))}
    </Notice>
  );
}

interface HoleProps {
  title: string;
  hole: ShownHole;
  market: MarketCode;
  busy: boolean;
  onAgain: () => void;
}

/** Days that could not be read, or whose lines were damaged: why, and what to do, as long as Shopee answers for them. */
export function Hole({ title, hole, market, busy, onAgain }: HoleProps) {
  const { t } = useTexts();
  const says = useFailureTexts(market)(failure(hole.code)).what;
  const actions = !hole.gone && (
    <>
      <Button size="s" busy={busy} onClick={onAgain}>
        {t(hole.code === 'recordsDamaged' ? 'earnings.hole.readAgain' : 'earnings.again')}
      </Button>
      {FAILURES[hole.code].step === 'askForAccess' && (
        <Button size="s" onClick={() => openSite(accessPage(MARKETS[market]))}>
          {t('step.askForAccess')}
        </Button>
      )}
    </>
  );
  return (
    <Notice tone="warn" role="status" title={title} actions={actions || undefined}>
      <p data-hole={`${hole.from} ${hole.to}`}>{hole.gone ? `${says} ${t('earnings.hole.gone')}` : says}</p>
    </Notice>
  );
}
