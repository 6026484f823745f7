import { Button } from '#components/ui/button';
import { formatNumber } from '#lib/domain/format';
import type { TwinSource } from '#lib/domain/shopline/campaign-input';
import { formatStoreCount, formatStoreMoney, type ShoplinePlace } from '#lib/domain/shopline/place';
import { sumsOf } from '#lib/domain/shopline/sums';
import { plainText } from '#lib/domain/text';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import type { CampaignBrought } from '#lib/stores/shopline/campaigns-brought';
import { useFoundTwins } from '#lib/stores/shopline/twins';

const SPAN = 30 * 86_400_000;

/** The last 30 days of both sides. SHOPLINE's are counted from orders; Shopee's are what AMS tells of the affiliate. */
export function TwinTable({ twin, brought, place }: { twin: TwinSource; brought: CampaignBrought | null; place: ShoplinePlace }) {
  const { t } = useTexts();
  const { days: span } = useDayWords();
  const market = useSetting('shops').find(({ id }) => id === twin.shopAccountId)?.market ?? null;
  const { twins, days, known } = useFoundTwins(market === null ? '' : twin.shopAccountId);
  const { start, busy } = useShopSync(market === null ? '' : twin.shopAccountId, false);
  const figures = twins.find(({ kind, shopeeId }) => kind === twin.kind && shopeeId === twin.shopeeId)?.figures ?? null;
  const since = Date.now() - SPAN;
  const sums = sumsOf(
    (brought?.orders ?? []).filter(({ at }) => at !== null && at >= since),
    place.currency,
  );
  const read = brought?.figures !== null && brought !== null;
  const shopee = (text: (code: NonNullable<typeof market>) => string) => (market && figures ? text(market) : '—');
  const rows = [
    ['orders', read ? formatStoreCount(sums.orders, place) : '—', shopee((code) => formatNumber(figures?.orders ?? null, code))],
    ['sales', read ? formatStoreMoney(sums.sales, place) : '—', shopee(() => formatStoreMoney(figures?.sales ?? null, place))],
    ['reward', read ? formatStoreMoney(sums.reward, place) : '—', shopee(() => formatStoreMoney(figures?.commission ?? null, place))],
  ] as const;
  return (
    <>
      <p>
        <bdi className="medium">{plainText(twin.name, 120)}</bdi> <span className="muted">· {t(`campaigns.twin.${twin.kind}`)}</span>
      </p>
      <div className="tablebox">
        <table className="table campaigns__twin">
          <thead>
            <tr>
              <th scope="col">{t('campaigns.twin.days')}</th>
              <th scope="col">SHOPLINE</th>
              <th scope="col">Shopee</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, store, shop]) => (
              <tr key={name}>
                <th scope="row">{t(`campaigns.kpi.${name}`)}</th>
                <td>{store}</td>
                <td>{shop}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {market !== null && known && days === null && (
        <p className="row row--wrap small">
          <span className="muted">{t('campaigns.twin.unread')}</span>
          <Button size="s" icon="download" busy={busy} onClick={start}>
            {t('campaigns.twin.read')}
          </Button>
        </p>
      )}
      <p className="small muted">{days ? t('campaigns.twin.birthDays', { days: span(days) }) : t('campaigns.twin.birth')}</p>
    </>
  );
}
