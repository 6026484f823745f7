import { useState } from 'react';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { ProductPicker } from '#components/panel/shopline/product-picker';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { FailureNotice } from '#components/ui/failure-notice';
import { TextField } from '#components/ui/form/text-field';
import { IconButton } from '#components/ui/icon-button';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import type { FoundProduct } from '#lib/stores/shopline/products';
import { useCampaignReading } from '#lib/stores/shopline/read-campaign';

/** A link that puts chosen products into the cart and credits the campaign. */
export function ExpressLink({ campaign, context }: { campaign: ShoplineCampaign; context: ShoplineContext }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { express, makingLink, makeLink, copied, copyText } = useCampaignReading();
  const [chosen, setChosen] = useState<readonly FoundProduct[]>([]);
  const made = express?.campaignId === campaign.campaignId ? express : null;
  const says = made?.failure ? failureTexts(made.failure) : null;
  const ids = chosen.map(({ productId }) => productId);
  return (
    <Card title={t('campaigns.express')}>
      <div className="form">
        <p className="muted">{t('campaigns.express.says')}</p>
        {chosen.length > 0 && (
          <ul className="campaigns__lines">
            {chosen.map((product) => (
              <li key={product.productId}>
                <bdi className="cut">{plainText(product.title, 120)}</bdi>
                <IconButton
                  icon="x"
                  label={t('campaigns.product.remove', { name: plainText(product.title, 60) })}
                  onClick={() => setChosen(chosen.filter(({ productId }) => productId !== product.productId))}
                />
              </li>
            ))}
          </ul>
        )}
        <ProductPicker context={context} taken={ids} onPick={(product) => setChosen([...chosen, product])} />
        <div className="row">
          <Button
            icon="link"
            busy={makingLink}
            disabled={chosen.length === 0}
            onClick={() => void makeLink(context.store.id, campaign.campaignId, ids)}
          >
            {t('campaigns.express.make')}
          </Button>
        </div>
        {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
        {made?.link && (
          <>
            <TextField label={t('campaigns.express.link')} value={made.link} onChange={() => undefined} readOnly mono />
            <div className="row row--wrap">
              <Button icon="copy" onClick={() => void copyText(made.link ?? '')}>
                {t('campaigns.share.copy')}
              </Button>
              <span className="small pos" role="status">
                {copied === made.link && t('campaigns.share.copied')}
              </span>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
