import { useEffect } from 'react';
import { IconButton } from '#components/ui/icon-button';
import { useVault } from '#lib/stores/accounts/vault';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useSync } from '#lib/stores/reports/earnings-view/sync-orders';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

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
