import { useEffect } from 'react';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { StepFailure } from '#components/panel/shopline/step-failure';
import { BackLink } from '#components/ui/back-link';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Form } from '#components/ui/form/form';
import { TextField } from '#components/ui/form/text-field';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { EMPTY_DRAFT } from '#lib/domain/shopline/draft';
import { codeProblem, takenCodes } from '#lib/domain/shopline/field-problems';
import { useForm } from '#lib/stores/shell/form/form';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { campaignForm, NEW_CAMPAIGN } from '#lib/stores/shopline/form';
import { useStepAt, useStoreSteps } from '#lib/stores/shopline/steps';
import { isShoplineShut } from '#lib/stores/shops/shop-standing';
import { PartnerFields } from './partner-fields';
import { PromotionField } from './promotion-field';
import { Remarks } from './remarks';
import { RewardFields } from './reward-fields';
import { WhenFields } from './when-fields';

/** A new campaign. What cannot be changed later is shown before it is made. */
export function NewCampaign({ context }: { context: ShoplineContext }) {
  const { t } = useTexts();
  const { values, pending, stops, field, submit, begin } = useForm(campaignForm);
  const forget = useStoreSteps((state) => state.forget);
  const standing = useStepAt(NEW_CAMPAIGN);
  const made = standing.done?.campaignId ?? null;
  useEffect(() => {
    if (made === null) return;
    begin(EMPTY_DRAFT);
    forget(NEW_CAMPAIGN);
    goToView('campaigns', made);
  }, [made, begin, forget]);
  if (!context.records?.facts) return <Skeleton width={60} />;
  const others = context.records.campaigns;
  const code = field('code');
  // A code that is already used is an error at once, before any request.
  const isTaken = codeProblem(values.code.trim(), takenCodes(others)) === 'codeTaken';
  return (
    <Form
      stops={stops}
      onSubmit={() => void submit({ accountId: context.store.id, place: context.place, others })}
      className="form"
      label={t('campaigns.new')}
    >
      <BackLink href="#campaigns">{t('campaigns.back')}</BackLink>
      <h2 className="h1">{t('campaigns.new')}</h2>
      <Card>
        <div className="form">
          <TextField label={t('campaigns.field.name')} help={t('campaigns.field.nameHelp')} {...field('name')} maxLength={300} required />
          <TextField
            label={t('campaigns.field.code')}
            help={t('campaigns.field.codeHelp')}
            {...code}
            error={isTaken ? t('campaigns.problem.codeTaken') : code.error}
            maxLength={60}
            mono
            required
          />
        </div>
      </Card>
      <RewardFields context={context} />
      <Card title={t('campaigns.when')}>
        <WhenFields place={context.place} start={field('start')} end={field('end')} startHelp={t('campaigns.field.startHelp')} />
      </Card>
      <Card title={t('campaigns.fact.promotion')}>
        <PromotionField context={context} {...field('promotion')} mayLeave />
      </Card>
      <Card title={t('campaigns.fact.partner')}>
        <PartnerFields name={field('partnerName')} email={field('partnerEmail')} help={t('campaigns.field.partnerHelp')} />
      </Card>
      <Remarks context={context} {...field('remarks')} />
      <Notice tone="warn" title={t('campaigns.fixed.title')}>
        {t('campaigns.fixed.says')}
      </Notice>
      <StepFailure place={NEW_CAMPAIGN} where={context.place} />
      <div className="foot">
        <Button onClick={() => goToView('campaigns')}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" size="l" busy={pending || standing.busy} disabled={isShoplineShut(context.store)}>
          {t('campaigns.create')}
        </Button>
      </div>
    </Form>
  );
}
