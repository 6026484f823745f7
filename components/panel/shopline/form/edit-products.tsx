import type { ShoplineDesk } from '#components/panel/shopline/account-context';
import { ProductPicker } from '#components/panel/shopline/product-picker';
import { Card } from '#components/ui/card';
import { Check } from '#components/ui/form/check';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { type CampaignEdit, lineKey, rewardOf } from '#lib/domain/shopline/edit';
import { formatStoreMoney, formatStoreRate } from '#lib/domain/shopline/place';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignEdit } from '#lib/stores/shopline/edit';
import { useProductNames } from '#lib/stores/shopline/products';
import { DraftLines } from './draft-lines';

export interface EditProductsProps {
  readonly campaign: ShoplineCampaign;
  readonly edit: CampaignEdit;
  readonly desk: ShoplineDesk;
  readonly error: string | undefined;
}

/** The products as they are now, each kept unless it is ticked off, and new ones below. Taking some off is counted in words. */
export function EditProducts({ campaign, edit, desk, error }: EditProductsProps) {
  const { t } = useTexts();
  const { keep, add, setAdded, tried } = useCampaignEdit();
  const { lines } = campaign;
  const names = useProductNames(
    desk.store.id,
    lines.map(({ productId }) => productId),
  );
  const kept = lines.filter((line) => edit.kept.includes(lineKey(line)));
  const gone = lines.length - kept.length;
  const reward = rewardOf(campaign);
  return (
    <Card title={t('campaigns.fact.products', { count: lines.length })}>
      <div className="form">
        <p className="muted">{t('campaigns.products.says')}</p>
        <ul className="campaigns__lines" aria-label={t('campaigns.products.now')}>
          {lines.map((line) => (
            <li key={lineKey(line)} data-line={line.productId}>
              <Check checked={edit.kept.includes(lineKey(line))} onChange={(checked) => keep(lineKey(line), checked)}>
                <bdi>{plainText(names.get(line.productId)?.title ?? line.productId, 120)}</bdi>
              </Check>
              <span className="num end">
                {line.rate === null ? formatStoreMoney(line.amount, desk.place) : formatStoreRate(line.rate, desk.place)}
              </span>
            </li>
          ))}
        </ul>
        {gone > 0 && (
          <p className="small warn" role="status">
            {t('campaigns.products.gone', { count: gone })}
          </p>
        )}
        <DraftLines
          lines={edit.added}
          unit={reward === 'none' ? null : reward === 'percentage' ? '%' : (desk.place.currency ?? '')}
          error={error}
          bad={tried && error ? edit.added.map(({ productId }) => productId) : []}
          onValue={setAdded}
          onRemove={(productId) => setAdded(productId, null)}
        />
        <ProductPicker
          desk={desk}
          taken={[...kept, ...edit.added].map(({ productId }) => productId)}
          onPick={({ productId, title }) => add({ productId, title, value: '' })}
        />
      </div>
    </Card>
  );
}
