import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { ProductPicker } from '#components/panel/shopline/product-picker';
import { Card } from '#components/ui/card';
import { Check } from '#components/ui/form/check';
import { TextField } from '#components/ui/form/text-field';
import { type CampaignDraft, type DraftLine, lineOf } from '#lib/domain/shopline/draft';
import { useForm } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';
import { campaignForm } from '#lib/stores/shopline/form';
import { DraftLines } from './draft-lines';

const REWARDS = ['none', 'percentage', 'amount'] as const satisfies readonly CampaignDraft['reward'][];
const APPLIES = ['order', 'products', 'items'] as const satisfies readonly CampaignDraft['applies'][];

/** What the partner gets, and of what: fixed for good once the campaign is made. */
export function RewardFields({ context }: { context: ShoplineContext }) {
  const { t } = useTexts();
  const { values: draft, errors, field, change } = useForm(campaignForm);
  const lines = field('lines');
  const badLines = errors.lines ? draft.lines.filter((line) => lineOf(draft.reward, line, context.place) === null) : [];
  const currency = context.place.currency ?? '';
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
            {...field('value')}
            end={<span className="unit">{unit}</span>}
            inputMode="decimal"
            required
          />
        )}
        {draft.applies === 'order' && (
          <TextField
            label={t('campaigns.field.minimum')}
            help={t('campaigns.field.minimumHelp')}
            {...field('minimum')}
            end={<span className="unit">{currency}</span>}
            inputMode="decimal"
          />
        )}
        {draft.applies === 'items' && (
          <>
            <DraftLines
              lines={draft.lines}
              unit={draft.reward === 'none' ? null : unit}
              error={lines.error}
              bad={badLines.map(({ productId }) => productId)}
              onValue={(productId, value) =>
                lines.onChange(draft.lines.map((line) => (line.productId === productId ? { ...line, value } : line)))
              }
              onRemove={(productId) => lines.onChange(without(draft.lines, productId))}
            />
            <ProductPicker
              context={context}
              taken={draft.lines.map(({ productId }) => productId)}
              onPick={({ productId, title }) =>
                lines.onChange([...without(draft.lines, productId), { productId, title, value: draft.value }])
              }
            />
          </>
        )}
      </div>
    </Card>
  );
}

const without = (lines: readonly DraftLine[], gone: string) => lines.filter(({ productId }) => productId !== gone);
