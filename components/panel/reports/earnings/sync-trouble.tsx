import { useState } from 'react';
import { FailureNotice } from '#components/ui/failure-notice';
import { Icon } from '#components/ui/icon';
import { Notice } from '#components/ui/notice';
import { addDays, type Day } from '#lib/domain/day';
import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import type { DayRange, MissingDays } from '#lib/domain/reports/earnings/question';
import { answeredDays } from '#lib/domain/reports/sync/plan';
import { useVault } from '#lib/stores/accounts/vault';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useSync } from '#lib/stores/reports/earnings-view/sync-orders';
import { holesIn, type SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { Hole, ManyHoles } from './many-holes';
import { type TitledNotice, useNotWhole } from './use-not-whole';

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

interface SyncTroubleProps {
  place: EarningsPlace;
  standing: SyncStanding | null;
  period: DayRange;
  /** Days of which lines are damaged, as the figures tell. */
  missing?: readonly MissingDays[];
  /** What needs the person least. */
  last?: TitledNotice | null;
}

/** What keeps figures from being whole: days on their way, a refusal, or days that could not be read, each with its cause and the next step. */
export function SyncTrouble({ place, standing, period, missing = [], last = null }: SyncTroubleProps) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const failureTexts = useFailureTexts(place.market);
  const locked = useVault((state) => state.status?.state === 'locked');
  const askToUnlock = useVault((state) => state.askToUnlock);
  const { start, busy, reading, failure: problem } = useSync(place.accounts);
  const number = useNumber();
  const holes = holesIn(standing, missing, period, place.today);
  const says = problem && failureTexts(problem);
  const again = () => void start('person');
  const { all, unread } = reading && standing?.hasDays ? unreadOf(standing, period, place.today) : NONE_UNREAD;
  const notWhole = useNotWhole(standing, period);
  const [hole] = holes;
  // What needs the person first.
  const notices: TitledNotice[] = [];
  if (says)
    notices.push({
      title: says.what,
      notice: (
        <FailureNotice
          key="failure"
          says={says.what}
          next={says.todo}
          step={locked ? { label: t('earnings.sync.unlock'), onPress: askToUnlock } : { label: t('earnings.again'), onPress: again, busy }}
          details={says.details}
        />
      ),
    });
  if (hole && holes.length > 1)
    notices.push({
      title: t('earnings.holes.title', { count: holes.length, number: number(holes.length) }),
      notice: <ManyHoles key="holes" holes={holes} market={place.market} busy={busy} onAgain={again} />,
    });
  if (hole && holes.length === 1) {
    const title = t('earnings.hole.title', { days: days(hole) });
    notices.push({ title, notice: <Hole key="hole" title={title} hole={hole} market={place.market} busy={busy} onAgain={again} /> });
  }
  if (unread > 0) {
    const title = t('earnings.unreadDays', { count: unread, number: number(unread), all: number(all) });
    notices.push({ title, notice: <Notice key="unread" tone="plain" role="status" title={title} /> });
  }
  notices.push(...notWhole);
  if (last) notices.push(last);
  return <JoinedNotices notices={notices} />;
}

interface JoinedNoticesProps {
  /** What needs the person first. */
  notices: readonly TitledNotice[];
}

/** One notice as it is; several in one line, which opens them: figures are what the view is for. */
function JoinedNotices({ notices }: JoinedNoticesProps) {
  const { t } = useTexts();
  const number = useNumber();
  const [open, setOpen] = useState(false);
  const [first] = notices;
  if (!first) return null;
  if (notices.length === 1) return first.notice;
  return (
    <>
      <button type="button" className="earnings__joined" aria-expanded={open} onClick={() => setOpen(!open)} data-part="joined">
        <Icon name="alert" />
        <span className={first.money ? 'cut blurs' : 'cut'} role="status" title={first.title}>
          {first.title}
        </span>
        <span className="num">{t('earnings.rest', { count: notices.length - 1, number: number(notices.length - 1) })}</span>
        <Icon name={open ? 'down' : 'right'} size={12} />
      </button>
      {open && notices.map(({ notice }) => notice)}
    </>
  );
}
