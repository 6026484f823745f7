import { Button } from '#components/ui/button';
import { hasEnded } from '#lib/domain/jobs/job';
import { NO_DATA } from '#lib/domain/no-data';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useReadings } from '#lib/stores/jobs/readings';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { useShopRecords } from '#lib/stores/shops/use-shop-records';

/** A connected shop: what is known of it, since when, and reading it anew. */
export function ShopCard({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const number = useNumber();
  const moments = useMoments(shop.market);
  const failureTexts = useFailureTexts();
  const { starting, failed, readShop } = useReadings();
  const running = useJobs().value?.some((job) => job.kind === 'readShop' && job.accountId === shop.id && !hasEnded(job)) ?? false;
  const { value } = useShopRecords(shop.id);
  // Nothing found in lists that were never read to their end says nothing.
  const figure = (count: number) => (count === 0 && value?.readAt === null ? NO_DATA : number(count));
  const name = plainText(shop.name ?? shop.shopId, 60);
  return (
    <section className="card" aria-label={name}>
      <div className="card__body stack">
        <div className="row row--between">
          <h2 className="h2 break">
            <bdi>{name}</bdi> <span className="muted">· {shop.market}</span>
          </h2>
          <Button size="s" icon="download" busy={starting === shop.id || running} onClick={() => void readShop(shop.id)}>
            {t('jobs.shop.read')}
          </Button>
        </div>
        {value && (
          <dl className="kpis">
            <Count label={t('jobs.shop.products')} figure={figure(value.counts.products)} />
            <Count label={t('jobs.shop.entries')} figure={figure(value.counts.entries)} />
            <Count label={t('jobs.shop.suggestions')} figure={figure(value.counts.suggestions)} />
            <Count label={t('jobs.shop.rates')} figure={figure(value.counts.suggestedRates)} />
          </dl>
        )}
        {value && (
          <p className="small muted">
            {value.readAt === null ? t('jobs.shop.never') : t('jobs.shop.readAt', { time: moments.at(value.readAt) })}
          </p>
        )}
        {failed?.what === shop.id && (
          <p className="small neg" role="alert">
            {failureTexts(failed.failure).says}
          </p>
        )}
      </div>
    </section>
  );
}

function Count({ label, figure }: { label: string; figure: string }) {
  return (
    <div className="kpi">
      <dt className="label">{label}</dt>
      <dd className="figure">{figure}</dd>
    </div>
  );
}
