import { Card } from '#components/ui/card';
import { Sparkline } from '#components/ui/charts/sparkline';
import { formatMoney, formatRate } from '#lib/domain/format';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { type SightingRow, useSightings } from '#lib/stores/offers/use-sightings';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** Prices and rates of a product as they were seen in this browser: the person's own history, not Shopee's. */
export function OfferHistory({ offer: { market }, itemId, name }: { offer: OfferRow; itemId: string; name: string }) {
  const { t } = useTexts();
  const moments = useMoments(market);
  const { value } = useSightings(market, itemId);
  if (!value || value.length === 0) return null;
  const newest = [...value].reverse();
  return (
    <Card title={<bdi className="cut block">{t('offers.history.of', { name })}</bdi>} part="offer-history" gap={0}>
      {value.length === 1 && <p className="small muted">{t('offers.history.once')}</p>}
      {value.length > 1 && (
        <div className="offers__lines">
          <Line label={t('offers.head.rate')} points={value} of={({ totalRate }) => totalRate} />
          <Line label={t('offers.head.price')} points={value} of={({ price }) => (price ? Number(price.amount) : null)} />
        </div>
      )}
      <div className="tablebox">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('offers.history.seen')}</th>
              <th scope="col">{t('offers.head.price')}</th>
              <th scope="col">{t('offers.head.rate')}</th>
            </tr>
          </thead>
          <tbody>
            {newest.map((row) => (
              <tr key={row.from}>
                <th scope="row" className="offers__seen">
                  {spanOf(moments.at(row.from), moments.at(row.to))}
                </th>
                <td className="num">{formatMoney(row.price, market)}</td>
                <td className="num">{formatRate(row.totalRate, market)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** Two moments of one minute are one. */
const spanOf = (from: string, to: string): string => (from === to ? from : `${from} – ${to}`);

/** A step for each stretch: the last one goes on to when it was last seen. */
function Line({ label, points, of }: { label: string; points: readonly SightingRow[]; of: (row: SightingRow) => number | null }) {
  const known = points.flatMap((row) => {
    const value = of(row);
    return value === null
      ? []
      : [
          { at: row.from, value },
          { at: row.to, value },
        ];
  });
  return (
    <figure className="stack stack--1">
      <figcaption className="label">{label}</figcaption>
      <Sparkline points={known} />
    </figure>
  );
}
