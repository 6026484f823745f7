import { useHowFar } from '#components/jobs/how-far';
import { Button } from '#components/ui/button';
import { hasEnded } from '#lib/domain/jobs/job';
import { jobProgress } from '#lib/domain/jobs/job-progress';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useVault } from '#lib/stores/accounts/vault';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useSuggestionActs } from '#lib/stores/rates/suggestions/acts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

const READING = new Set(['readSuggestions', 'readShop']);

/** Where suggestions come from and how fresh they are; reads them when asked, and says how far that is. */
export function ReadingLine({ shop, readAt }: { shop: ShopAccount; readAt: number | null }) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const howFar = useHowFar();
  const { read, busy } = useSuggestionActs();
  const locked = useVault((state) => state.status?.state === 'locked');
  const job = useJobs().value?.find((one) => READING.has(one.kind) && one.accountId === shop.id && !hasEnded(one));
  const progress = job && jobProgress(job, null, 0, Date.now());
  return (
    <div className="row row--tight sugg__source" data-part="source">
      <p className="small muted toolbar__word" title={t('suggest.source')}>
        {readAt === null ? t('suggest.neverRead') : t('suggest.readAt', { time: moments.at(readAt) })}
      </p>
      {progress && job && (
        <p className="small muted num">
          {job.state === 'waiting' ? t(progress.textKey, { time: job.wait?.until ? moments.at(job.wait.until) : '' }) : howFar(progress)}
        </p>
      )}
      <Button size="s" icon="refresh" busy={busy === 'read' || Boolean(job)} disabled={locked} onClick={() => void read(shop.id)}>
        <span className="toolbar__word">{t('suggest.read')}</span>
      </Button>
    </div>
  );
}
