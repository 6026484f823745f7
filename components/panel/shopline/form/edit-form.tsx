import { type FormEvent, useEffect } from 'react';
import type { ShoplineDesk } from '#components/panel/shopline/account-context';
import { StepFailure } from '#components/panel/shopline/step-failure';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { TextField } from '#components/ui/form/text-field';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { type CampaignEdit, checkEdit, type EditProblem } from '#lib/domain/shopline/edit';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignEdit } from '#lib/stores/shopline/edit';
import { useStepAt, useStoreSteps } from '#lib/stores/shopline/steps';
import { EditProducts } from './edit-products';
import { FixedFacts } from './fixed-facts';
import { PartnerFields } from './partner-fields';
import { PromotionField } from './promotion-field';
import { Remarks } from './remarks';
import { useFocusOnTry } from './use-focus-on-try';
import { WhenFields } from './when-fields';

/** The few things that may be changed; what may not stands beside them, with the way to a new campaign. */
export function EditForm({ campaign, edit, desk }: { campaign: ShoplineCampaign; edit: CampaignEdit; desk: ShoplineDesk }) {
  const { t } = useTexts();
  const { tried, change, attempt } = useCampaignEdit();
  const { start, forget } = useStoreSteps();
  const id = campaign.campaignId;
  const place = `edit ${id}`;
  const standing = useStepAt(place);
  const { form, stop } = useFocusOnTry();
  const changed = standing.done !== null;
  useEffect(() => {
    if (!changed) return;
    forget(place);
    goToView('campaigns', id);
  }, [changed, forget, place, id]);
  const checked = checkEdit(edit, campaign, desk.place);
  const problems = checked.ok ? {} : checked.problems;
  const say = (problem: EditProblem | undefined) => (tried && problem ? t(`campaigns.problem.${problem}`) : undefined);
  const same = checked.ok && Object.keys(checked.change).length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt();
    if (!checked.ok) return stop();
    if (same) return goToView('campaigns', id);
    void start(place, desk.store.id, [{ do: 'change', campaignId: id, name: campaign.name, change: checked.change, seen: checked.seen }]);
  };
  return (
    <form ref={form} className="form" onSubmit={submit} noValidate aria-label={t('campaigns.edit')}>
      <h2 className="h1">{t('campaigns.edit')}</h2>
      <FixedFacts campaign={campaign} desk={desk} />
      <Card>
        <div className="form">
          <TextField
            label={t('campaigns.field.name')}
            error={say(problems.name)}
            value={edit.name}
            onChange={(name) => change({ name })}
            required
          />
          <PartnerFields name={edit.partnerName} email={edit.partnerEmail} error={say(problems.partnerEmail)} onChange={change} />
        </div>
      </Card>
      <Card title={t('campaigns.when')}>
        <WhenFields
          place={desk.place}
          start={edit.start}
          end={edit.end}
          startError={say(problems.start)}
          endError={say(problems.end)}
          startHelp=""
          onStart={(value) => change({ start: value })}
          onEnd={(end) => change({ end })}
        />
      </Card>
      <Card title={t('campaigns.fact.promotion')}>
        <PromotionField desk={desk} value={edit.promotion} onChange={(promotion) => change({ promotion })} />
      </Card>
      {campaign.applyMethod === 'item' && <EditProducts campaign={campaign} edit={edit} desk={desk} error={say(problems.lines)} />}
      <Remarks desk={desk} remarks={edit.remarks} onChange={(remarks) => change({ remarks })} />
      <StepFailure place={place} where={desk.place} />
      <div className="foot">
        <Button onClick={() => goToView('campaigns', id)}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" size="l" busy={standing.busy} disabled={same || desk.store.readOnly}>
          {t('campaigns.save')}
        </Button>
      </div>
    </form>
  );
}
