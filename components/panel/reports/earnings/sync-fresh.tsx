import { useEffect } from 'react';
import { IconButton } from '#components/ui/icon-button';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { useVault } from '#lib/stores/accounts/vault';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useSync } from '#lib/stores/reports/earnings-view/sync-orders';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

interface SyncFreshProps {
  place: EarningsPlace;
  standing: SyncStanding | null;
  period: DayRange;
}

/** How fresh the figures are, how many of their days are from files, and the way to read again. */
export function SyncFresh({ place, standing, period }: SyncFreshProps) {
  const { t } = useTexts();
  const number = useNumber();
  const moments = useMoments(place.market);
  const isLocked = useVault((state) => state.status?.state === 'locked');
  const askToUnlock = useVault((state) => state.askToUnlock);
  const { start, busy, reading, nextAt } = useSync(place.accounts);
  const hasKey = place.accounts.some((account) => account.hasKey);
  const locked = isLocked && hasKey;
  useEffect(() => {
    if (!isLocked && hasKey) void start('view');
  }, [isLocked, hasKey, start]);
  const state = locked ? 'locked' : reading ? 'busy' : hasKey ? 'idle' : 'files';
  const days = [...(standing?.files?.days ?? [])].filter((day) => day >= period.from && day <= period.to).length;
  const fresh =
    state === 'busy'
      ? nextAt === null
        ? t('earnings.sync.reading')
        : t('earnings.sync.nextAt', { time: moments.at(nextAt) })
      : standing?.endedAt
        ? t(hasKey ? 'earnings.sync.readAt' : 'imports.fromFiles', { time: moments.at(standing.endedAt) })
        : t('earnings.sync.never');
  const says = hasKey && days > 0 ? `${fresh} · ${t('imports.days', { count: days, number: number(days) })}` : fresh;
  return (
    <span className="earnings__fresh" data-part="fresh" data-state={state} data-file-days={days}>
      <span className="cut" role="status" title={says}>
        {says}
      </span>
      {locked && <IconButton icon="unlock" label={t('earnings.sync.unlock')} onClick={askToUnlock} />}
      {!hasKey && <IconButton icon="upload" label={t('earnings.files')} onClick={() => goToView('earnings', 'files')} />}
      {hasKey && !locked && (
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
