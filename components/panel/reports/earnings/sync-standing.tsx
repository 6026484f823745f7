import { useEffect } from 'react';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { IconButton } from '#components/ui/icon-button';
import { Notice } from '#components/ui/notice';
import { addDays, type Day } from '#lib/domain/day';
import { FAILURES, failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { answeredDays } from '#lib/domain/reports/sync/plan';
import { useVault } from '#lib/stores/accounts/vault';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useSync } from '#lib/stores/reports/earnings-view/sync-orders';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { accessPage, openSite } from '#lib/stores/shell/open-page';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { ManyHoles } from './many-holes';

/** How fresh the figures are, and the way to read again. */
export function SyncFresh({ place, standing }: { place: EarningsPlace; standing: SyncStanding | null }) {
  const { t } = useTexts();
  const moments = useMoments(place.market);
  const locked = useVault((state) => state.status?.state === 'locked');
  const askToUnlock = useVault((state) => state.askToUnlock);
  const { start, busy, reading, nextAt } = useSync(place.accounts);
  useEffect(() => {
    if (!locked) void start('view');
  }, [locked, start]);
  const state = locked ? 'locked' : reading ? 'busy' : 'idle';
  const says =
    state === 'busy'
      ? nextAt === null
        ? t('earnings.sync.reading')
        : t('earnings.sync.nextAt', { time: moments.at(nextAt) })
      : standing?.endedAt
        ? t('earnings.sync.readAt', { time: moments.at(standing.endedAt) })
        : t('earnings.sync.never');
  return (
    <span className="earnings__fresh" data-part="fresh" data-state={state}>
      <span className="cut" role="status" title={says}>
        {says}
      </span>
      {locked ? (
        <IconButton icon="unlock" label={t('earnings.sync.unlock')} onClick={askToUnlock} />
      ) : (
        <IconButton
          icon="refresh"
          label={t('earnings.read')}
          aria-description={says}
          disabled={busy}
          onClick={() => void start('person')}
        />
      )}
    </span>
  );
}

const NONE_UNREAD = { all: 0, unread: 0 };

/** How many days of a period are still to be read, of those that Shopee answers for; holes have a notice of their own. */
function unreadOf({ known, holes }: SyncStanding, { from, to }: DayRange, today: Day): { readonly all: number; readonly unread: number } {
  const first = dayOf(answeredDays(dayNumber(today), null).from);
  let [all, unread] = [0, 0];
  for (let day = from; day <= to && day <= today; day = addDays(day, 1)) {
    all++;
    if (day >= first && !known.has(day) && !holes.some((hole) => hole.from <= day && day <= hole.to)) unread++;
  }
  return { all, unread };
}

/** What keeps figures from being whole: days on their way, a refusal, or days that could not be read, each with its cause and the next step. */
export function SyncTrouble({ place, standing, period }: { place: EarningsPlace; standing: SyncStanding | null; period: DayRange }) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const failureTexts = useFailureTexts(place.market);
  const locked = useVault((state) => state.status?.state === 'locked');
  const askToUnlock = useVault((state) => state.askToUnlock);
  const { start, busy, reading, failure: problem } = useSync(place.accounts);
  const number = useNumber();
  const holes = standing?.holes.filter(({ from, to }) => from <= period.to && to >= period.from) ?? [];
  const says = problem && failureTexts(problem);
  const again = () => void start('person');
  const { all, unread } = reading && standing?.begun ? unreadOf(standing, period, place.today) : NONE_UNREAD;
  return (
    <>
      {unread > 0 && (
        <Notice tone="plain" role="status" title={t('earnings.unreadDays', { count: unread, number: number(unread), all: number(all) })} />
      )}
      {says && (
        <FailureNotice
          says={says.what}
          next={says.todo}
          step={locked ? { label: t('earnings.sync.unlock'), onPress: askToUnlock } : { label: t('earnings.again'), onPress: again, busy }}
          details={says.details}
        />
      )}
      {holes.length > 1 && <ManyHoles holes={holes} says={(hole) => failureTexts(failure(hole.code)).what} busy={busy} onAgain={again} />}
      {(holes.length === 1 ? holes : []).map((hole) => (
        <Notice
          key={`${hole.accountId} ${hole.from}`}
          tone="warn"
          role="status"
          title={t('earnings.hole.title', { days: days(hole) })}
          actions={
            <>
              <Button size="s" busy={busy} onClick={again}>
                {t('earnings.again')}
              </Button>
              {FAILURES[hole.code].step === 'askForAccess' && (
                <Button size="s" onClick={() => openSite(accessPage(MARKETS[place.market]))}>
                  {t('step.askForAccess')}
                </Button>
              )}
            </>
          }
        >
          <p data-hole={`${hole.from} ${hole.to}`}>{failureTexts(failure(hole.code)).what}</p>
        </Notice>
      ))}
    </>
  );
}
