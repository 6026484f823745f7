import { useEffect, useState } from 'react';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { StepFailure } from '#components/panel/shopline/step-failure';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Form } from '#components/ui/form/form';
import { TextField } from '#components/ui/form/text-field';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { checkEdit } from '#lib/domain/shopline/edit';
import { useForm } from '#lib/stores/shell/form/form';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { campaignEditForm, editPlace } from '#lib/stores/shopline/form';
import { useStepAt, useStoreSteps } from '#lib/stores/shopline/steps';
import { isShoplineShut } from '#lib/stores/shops/shop-standing';
import { EditProducts } from './edit-products';
import { FixedFacts } from './fixed-facts';
import { PartnerFields } from './partner-fields';
import { PromotionField } from './promotion-field';
import { Remarks } from './remarks';
import { WhenFields } from './when-fields';

/** The few things that may be changed; what may not stands beside them, with the way to a new campaign. */
export function EditForm({ campaign, context }: { campaign: ShoplineCampaign; context: ShoplineContext }) {
  const { t } = useTexts();
  const [form] = useState(() => campaignEditForm(campaign, context.place, context.store.id));
  const { values, pending, stops, field, submit } = useForm(form);
  const forget = useStoreSteps((state) => state.forget);
  const id = campaign.campaignId;
  const place = editPlace(id);
  const standing = useStepAt(place);
  const changed = standing.done !== null;
  useEffect(() => {
    if (!changed) return;
    forget(place);
    goToView('campaigns', id);
  }, [changed, forget, place, id]);
  const checked = checkEdit(values, campaign, context.place);
  const same = checked.ok && Object.keys(checked.change).length === 0;
  return (
    <Form stops={stops} onSubmit={() => (same ? goToView('campaigns', id) : void submit())} className="form" label={t('campaigns.edit')}>
      <h2 className="h1">{t('campaigns.edit')}</h2>
      <FixedFacts campaign={campaign} context={context} />
      <Card>
        <div className="form">
          <TextField label={t('campaigns.field.name')} {...field('name')} required />
          <PartnerFields name={field('partnerName')} email={field('partnerEmail')} />
        </div>
      </Card>
      <Card title={t('campaigns.when')}>
        <WhenFields place={context.place} start={field('start')} end={field('end')} />
      </Card>
      <Card title={t('campaigns.fact.promotion')}>
        <PromotionField context={context} {...field('promotion')} />
      </Card>
      {campaign.applyMethod === 'item' && (
        <EditProducts campaign={campaign} context={context} lineIds={field('lineIds')} added={field('added')} />
      )}
      <Remarks context={context} {...field('remarks')} />
      <StepFailure place={place} where={context.place} />
      <div className="foot">
        <Button onClick={() => goToView('campaigns', id)}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" size="l" busy={pending || standing.busy} disabled={same || isShoplineShut(context.store)}>
          {t('campaigns.save')}
        </Button>
      </div>
    </Form>
  );
}
