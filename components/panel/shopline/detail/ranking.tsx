import { Card } from '#components/ui/card';
import { formatStoreCount, type ShoplinePlace } from '#lib/domain/shopline/place';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import type { CampaignBrought } from '#lib/stores/shopline/campaigns-brought';

type Ranked = NonNullable<CampaignBrought['figures']>['ranking'];

/** The products that sold best with the code. */
export function Ranking({ ranking, place }: { ranking: Ranked; place: ShoplinePlace }) {
  const { t } = useTexts();
  return (
    <Card title={t('campaigns.ranking')}>
      <ol className="campaigns__lines" data-part="ranking">
        {ranking.map(({ productId, title, quantity }) => (
          <li key={productId}>
            <bdi className="cut">{plainText(title, 120)}</bdi>
            <span className="num">{t('campaigns.units', { count: quantity ?? 0, number: formatStoreCount(quantity, place) })}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
