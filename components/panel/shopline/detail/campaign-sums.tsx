import type { ReactNode } from 'react';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { Card } from '#components/ui/card';
import { Skeleton } from '#components/ui/skeleton';
import { formatStoreCount, formatStoreMoney, shoplineZone } from '#lib/domain/shopline/place';
import { sumsOf } from '#lib/domain/shopline/sums';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import type { CampaignBrought } from '#lib/stores/shopline/campaigns-brought';

/** What the campaign brought: counted from its orders, and beside it SHOPLINE's own sums as far as it tells any. */
export function CampaignFigures({
  brought,
  busy,
  context: { place },
}: {
  brought: CampaignBrought | null;
  busy: boolean;
  context: ShoplineContext;
}) {
  const { t } = useTexts();
  const moments = useMoments({ timeZone: shoplineZone(place) });
  const figures = brought?.figures ?? null;
  if (!figures) return busy ? <Skeleton /> : null;
  const sums = sumsOf(brought?.orders ?? [], place.currency);
  return (
    <Card title={t('campaigns.brought')}>
      <dl className="kpis" aria-label={t('campaigns.brought')} data-part="sums">
        <Kpi name={t('campaigns.kpi.orders')} figure={formatStoreCount(sums.orders, place)}>
          {sums.cancelled > 0 && t('campaigns.kpi.cancelled', { count: sums.cancelled, number: formatStoreCount(sums.cancelled, place) })}
        </Kpi>
        <Kpi name={t('campaigns.kpi.sales')} figure={formatStoreMoney(sums.sales, place)} />
        <Kpi name={t('campaigns.kpi.reward')} figure={formatStoreMoney(sums.reward, place)} />
      </dl>
      <p className="small muted campaigns__gap">
        {t(figures.complete ? 'campaigns.fromOrders' : 'campaigns.fromSomeOrders', { time: moments.at(figures.readAt) })}
      </p>
      {figures.summary.length > 0 && (
        <>
          <h3 className="label campaigns__gap">{t('campaigns.summary')}</h3>
          <dl className="dl">
            {figures.summary.map(({ name, value }) => (
              <div key={name}>
                <dt>{isNamed(name) ? t(`campaigns.total.${name}`) : wordsOf(name)}</dt>
                <dd>{typeof value === 'number' ? formatStoreCount(value, place) : formatStoreMoney(value, place)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Card>
  );
}

function Kpi({ name, figure, children }: { name: string; figure: string; children?: ReactNode }) {
  return (
    <div className="kpi">
      <dt className="label">{name}</dt>
      <dd className="figure">{figure}</dd>
      {children && <dd className="delta">{children}</dd>}
    </div>
  );
}

/** The sums that have been seen; which ones there are is documented nowhere. */
const NAMED = ['totalOrders', 'totalRewardValue'] as const;
const isNamed = (name: string): name is (typeof NAMED)[number] => (NAMED as readonly string[]).includes(name);
/** Any other by the API's own name: "totalClicks" → "total clicks". */
const wordsOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
