import { RowTable } from '#components/jobs/row-table';
import { formatStoreMoney, type ShoplinePlace, shoplineZone } from '#lib/domain/shopline/place';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import type { CampaignBrought } from '#lib/stores/shopline/campaigns-brought';

const STATUSES = ['pending', 'confirmed', 'completed', 'cancelled', 'removed', 'temp'] as const;

/** The orders with the code; nothing of their buyers is known here. */
export function OrderTable({ orders, place }: { orders: CampaignBrought['orders']; place: ShoplinePlace }) {
  const { t } = useTexts();
  const moments = useMoments({ timeZone: shoplineZone(place) });
  return (
    <section className="section">
      <h3 className="h2">{t('campaigns.orders')}</h3>
      <RowTable
        label={t('campaigns.orders')}
        head={[t('campaigns.order.number'), t('campaigns.order.total'), t('campaigns.order.reward')]}
        count={orders.length}
        figures={2}
        row={(index) => {
          const order = orders[index];
          if (!order) return [null, null, null];
          const status = STATUSES.find((one) => one === order.status);
          return [
            <span key="number" className="cell2">
              <span className="cut num">{order.number ?? order.orderId}</span>
              <span className="cut">
                {order.at === null ? '—' : moments.dayYear(order.at)} · {status ? t(`campaigns.order.${status}`) : (order.status ?? '—')}
              </span>
            </span>,
            <span key="total" className="num">
              {formatStoreMoney(order.total, place)}
            </span>,
            <span key="reward" className="num">
              {formatStoreMoney(order.reward, place)}
            </span>,
          ];
        }}
      />
      <p className="small muted">{t('campaigns.noBuyers')}</p>
    </section>
  );
}
