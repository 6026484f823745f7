import { type FormEvent, useEffect } from 'react';
import type { ShoplineDesk } from '#components/panel/shopline/account-context';
import { StepFailure } from '#components/panel/shopline/step-failure';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { checkDraft } from '#lib/domain/shopline/draft';
import type { DraftProblem } from '#lib/domain/shopline/field-problems';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignForm } from '#lib/stores/shopline/form';
import { useStepAt, useStoreSteps } from '#lib/stores/shopline/steps';
import { NameFields } from './name-fields';
import { PartnerFields } from './partner-fields';
import { PromotionField } from './promotion-field';
import { Remarks } from './remarks';
import { RewardFields } from './reward-fields';
import { useFocusOnTry } from './use-focus-on-try';
import { WhenFields } from './when-fields';

const PLACE = 'new';

/** A new campaign. What cannot be changed later is said before it is made. */
export function NewCampaign({ desk }: { desk: ShoplineDesk }) {
  const { t } = useTexts();
  const { draft, tried, change, attempt, begin } = useCampaignForm();
  const { start, forget } = useStoreSteps();
  const standing = useStepAt(PLACE);
  const { form, stop } = useFocusOnTry();
  const made = standing.done?.campaignId ?? null;
  useEffect(() => {
    if (made === null) return;
    begin();
    forget(PLACE);
    goToView('campaigns', made);
  }, [made, begin, forget]);
  if (!desk.records?.facts) return <Skeleton width={60} />;
  const checked = checkDraft(draft, desk.place, desk.records.campaigns);
  const problems = checked.ok ? {} : checked.problems;
  const say = (problem: DraftProblem | undefined) => (tried && problem ? t(`campaigns.problem.${problem}`) : undefined);
  // A code that is taken is said at once: it needs no try.
  const codeSays = problems.code === 'codeTaken' ? t('campaigns.problem.codeTaken') : say(problems.code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt();
    if (!checked.ok) return stop();
    void start(PLACE, desk.store.id, [{ do: 'create', wish: checked.wish, partner: checked.partner, twin: null }]);
  };
  return (
    <form ref={form} className="form" onSubmit={submit} noValidate aria-label={t('campaigns.new')}>
      <a className="small" href="#campaigns">
        {t('campaigns.back')}
      </a>
      <h2 className="h1">{t('campaigns.new')}</h2>
      <NameFields nameError={say(problems.name)} codeError={codeSays} />
      <RewardFields desk={desk} problems={problems} badLines={checked.ok ? [] : checked.badLines} say={say} />
      <Card title={t('campaigns.when')}>
        <WhenFields
          place={desk.place}
          start={draft.start}
          end={draft.end}
          startError={say(problems.start)}
          endError={say(problems.end)}
          onStart={(value) => change({ start: value })}
          onEnd={(end) => change({ end })}
          startHelp={t('campaigns.field.startHelp')}
        />
      </Card>
      <Card title={t('campaigns.fact.promotion')}>
        <PromotionField desk={desk} value={draft.promotion} onChange={(promotion) => change({ promotion })} mayLeave />
      </Card>
      <Card title={t('campaigns.fact.partner')}>
        <PartnerFields
          name={draft.partnerName}
          email={draft.partnerEmail}
          help={t('campaigns.field.partnerHelp')}
          error={say(problems.partnerEmail)}
          onChange={change}
        />
      </Card>
      <Remarks desk={desk} remarks={draft.remarks} onChange={(remarks) => change({ remarks })} />
      <Notice tone="warn" title={t('campaigns.fixed.title')}>
        {t('campaigns.fixed.says')}
      </Notice>
      <StepFailure place={PLACE} where={desk.place} />
      <div className="foot">
        <Button onClick={() => goToView('campaigns')}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" size="l" busy={standing.busy} disabled={desk.store.readOnly}>
          {t('campaigns.create')}
        </Button>
      </div>
    </form>
  );
}
