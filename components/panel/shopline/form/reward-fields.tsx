import type { ShoplineDesk } from '#components/panel/shopline/account-context';
import { ProductPicker } from '#components/panel/shopline/product-picker';
import { Card } from '#components/ui/card';
import { Check } from '#components/ui/form/check';
import { TextField } from '#components/ui/form/text-field';
import type { CampaignDraft, DraftProblems } from '#lib/domain/shopline/draft';
import type { DraftProblem } from '#lib/domain/shopline/field-problems';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignForm } from '#lib/stores/shopline/form';
import { DraftLines } from './draft-lines';

const REWARDS = ['none', 'percentage', 'amount'] as const satisfies readonly CampaignDraft['reward'][];
const APPLIES = ['order', 'products', 'items'] as const satisfies readonly CampaignDraft['applies'][];

export interface RewardFieldsProps {
  readonly desk: ShoplineDesk;
  readonly problems: DraftProblems;
  readonly badLines: readonly string[];
  readonly say: (problem: DraftProblem | undefined) => string | undefined;
}

/** What the partner gets, and of what: fixed for good once the campaign is made. */
export function RewardFields({ desk, problems, badLines, say }: RewardFieldsProps) {
  const { t } = useTexts();
  const { draft, tried, change, addLine, setLine, removeLine } = useCampaignForm();
  const currency = desk.place.currency ?? '';
  const unit = draft.reward === 'percentage' ? '%' : currency;
  return (
    <Card title={t('campaigns.fact.reward')}>
      <div className="form">
        <fieldset className="plain">
          <legend className="label">{t('campaigns.field.reward')}</legend>
          {REWARDS.map((reward) => (
            <Check key={reward} kind="radio" name="reward" checked={draft.reward === reward} onChange={() => change({ reward })}>
              {t(`campaigns.field.reward.${reward}`)}
            </Check>
          ))}
        </fieldset>
        <fieldset className="plain">
          <legend className="label">{t('campaigns.fact.applies')}</legend>
          {APPLIES.map((applies) => (
            <Check key={applies} kind="radio" name="applies" checked={draft.applies === applies} onChange={() => change({ applies })}>
              {t(`campaigns.applies.${applies}`)}
            </Check>
          ))}
        </fieldset>
        {draft.reward !== 'none' && draft.applies !== 'items' && (
          <TextField
            label={t(`campaigns.field.value.${draft.reward}`)}
            help={draft.reward === 'percentage' ? t('campaigns.field.rateHelp') : t('campaigns.field.amountHelp', { currency })}
            error={say(problems.value)}
            value={draft.value}
            onChange={(value) => change({ value })}
            end={<span className="unit">{unit}</span>}
            inputMode="decimal"
            required
          />
        )}
        {draft.applies === 'order' && (
          <TextField
            label={t('campaigns.field.minimum')}
            help={t('campaigns.field.minimumHelp')}
            error={say(problems.minimum)}
            value={draft.minimum}
            onChange={(minimum) => change({ minimum })}
            end={<span className="unit">{currency}</span>}
            inputMode="decimal"
          />
        )}
        {draft.applies === 'items' && (
          <>
            <DraftLines
              lines={draft.lines}
              unit={draft.reward === 'none' ? null : unit}
              error={say(problems.lines)}
              bad={tried ? badLines : []}
              onValue={setLine}
              onRemove={removeLine}
            />
            <ProductPicker
              desk={desk}
              taken={draft.lines.map(({ productId }) => productId)}
              onPick={({ productId, title }) => addLine({ productId, title, value: draft.value })}
            />
          </>
        )}
      </div>
    </Card>
  );
}
