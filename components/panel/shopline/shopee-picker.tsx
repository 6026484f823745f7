import { useState } from 'react';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { SelectField } from '#components/ui/form/select-field';
import { Skeleton } from '#components/ui/skeleton';
import { Tag } from '#components/ui/tag';
import type { TwinSource } from '#lib/domain/shopline/campaign-input';
import { plainText } from '#lib/domain/text';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { plainTwin, useFoundTwins } from '#lib/stores/shopline/twins';

export interface ShopeePickerProps {
  readonly taken: readonly string[];
  readonly onPick: (twin: TwinSource) => void;
}

/** Affiliates and targeted campaigns of a connected Shopee shop, to stand beside. */
export function ShopeePicker({ taken, onPick }: ShopeePickerProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const shops = useSetting('shops');
  const [chosen, setChosen] = useState(shops.length === 1 ? (shops[0]?.id ?? '') : '');
  const { twins, days, known } = useFoundTwins(chosen);
  const { start, busy, failure } = useShopSync(chosen, chosen !== '');
  const says = failure && failureTexts(failure);
  if (shops.length === 0) return <p className="muted">{t('campaigns.twin.noShop')}</p>;
  return (
    <div className="stack stack--2">
      <SelectField
        label={t('campaigns.twin.shop')}
        value={chosen}
        onChange={setChosen}
        choices={[
          { value: '', label: t('campaigns.twin.choose') },
          ...shops.map(({ id, name, shopId, market }) => ({ value: id, label: `${plainText(name ?? shopId, 60)} · ${market}` })),
        ]}
      />
      {(busy || !known) && days === null && chosen !== '' && <Skeleton width={60} />}
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {known && days === null && !busy && (
        <p className="row row--wrap small">
          <span className="muted">{t('campaigns.twin.unread')}</span>
          <Button size="s" icon="download" onClick={start}>
            {t('campaigns.twin.read')}
          </Button>
        </p>
      )}
      {known && days !== null && twins.length === 0 && <p className="small muted">{t('campaigns.twin.nobody')}</p>}
      {twins.length > 0 && (
        <ul className="campaigns__lines campaigns__found" aria-label={t('campaigns.twin.found')}>
          {twins.map((twin) => (
            <li key={`${twin.kind} ${twin.shopeeId}`}>
              <span className="row grow">
                <bdi className="cut">{plainText(twin.name, 120)}</bdi> <Tag tone="line">{t(`campaigns.twin.${twin.kind}`)}</Tag>
              </span>
              <Button
                size="s"
                icon="plus"
                disabled={taken.includes(twin.shopeeId)}
                aria-label={t('campaigns.product.addNamed', { name: plainText(twin.name, 60) })}
                onClick={() => onPick(plainTwin(twin))}
              >
                {t('campaigns.product.add')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
