import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { ProductPicker } from '#components/panel/shopline/product-picker';
import { Card } from '#components/ui/card';
import { Check } from '#components/ui/form/check';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { type DraftLine, lineOf } from '#lib/domain/shopline/draft';
import { lineKey, rewardOf } from '#lib/domain/shopline/edit';
import { formatStoreMoney, formatStoreRate } from '#lib/domain/shopline/place';
import { plainText } from '#lib/domain/text';
import type { BoundField } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useProductNames } from '#lib/stores/shopline/products';
import { DraftLines } from './draft-lines';

export interface EditProductsProps {
  readonly campaign: ShoplineCampaign;
  readonly context: ShoplineContext;
  /** Keys of present products that stay. */
  readonly lineIds: BoundField<readonly string[]>;
  readonly added: BoundField<readonly DraftLine[]>;
}

/** The products as they are now, each kept unless it is ticked off, and new ones below. Taking some off is counted in words. */
export function EditProducts({ campaign, context, lineIds, added }: EditProductsProps) {
  const { t } = useTexts();
  const { lines } = campaign;
  const names = useProductNames(
    context.store.id,
    lines.map(({ productId }) => productId),
  );
  const staying = lines.filter((line) => lineIds.value.includes(lineKey(line)));
  const gone = lines.length - staying.length;
  const reward = rewardOf(campaign);
  return (
    <Card title={t('campaigns.fact.products', { count: lines.length })}>
      <div className="form">
        <p className="muted">{t('campaigns.products.says')}</p>
        <ul className="campaigns__lines" aria-label={t('campaigns.products.now')}>
          {lines.map((line) => (
            <li key={lineKey(line)} data-line={line.productId}>
              <Check
                checked={lineIds.value.includes(lineKey(line))}
                onChange={(stays) =>
                  lineIds.onChange(stays ? [...lineIds.value, lineKey(line)] : lineIds.value.filter((key) => key !== lineKey(line)))
                }
              >
                <bdi>{plainText(names.get(line.productId)?.title ?? line.productId, 120)}</bdi>
              </Check>
              <span className="num end">
                {line.rate === null ? formatStoreMoney(line.amount, context.place) : formatStoreRate(line.rate, context.place)}
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
          lines={added.value}
          unit={reward === 'none' ? null : reward === 'percentage' ? '%' : (context.place.currency ?? '')}
          error={added.error}
          bad={
            added.error ? added.value.filter((line) => lineOf(reward, line, context.place) === null).map(({ productId }) => productId) : []
          }
          onValue={(productId, value) =>
            added.onChange(added.value.map((line) => (line.productId === productId ? { ...line, value } : line)))
          }
          onRemove={(productId) => added.onChange(added.value.filter((line) => line.productId !== productId))}
        />
        <ProductPicker
          context={context}
          taken={[...staying, ...added.value].map(({ productId }) => productId)}
          onPick={({ productId, title }) =>
            added.onChange([...added.value.filter((line) => line.productId !== productId), { productId, title, value: '' }])
          }
        />
      </div>
    </Card>
  );
}
