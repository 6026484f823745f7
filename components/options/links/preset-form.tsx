import { Button } from '#components/ui/button';
import { Check } from '#components/ui/form/check';
import { Form } from '#components/ui/form/form';
import { SelectField } from '#components/ui/form/select-field';
import { TextField } from '#components/ui/form/text-field';
import { checkPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import { isMarketCode, markets } from '#lib/domain/market';
import { PRESET_NAME_LONGEST, presetForm, usePresets } from '#lib/stores/links/sub-ids/presets';
import { useForm } from '#lib/stores/shell/form/form';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { PresetsFailure } from './presets-failure';
import { SlotFields } from './slot-fields';

/** A preset being written. `bare`: inside a list, which is the frame. */
export function PresetForm({ bare }: { bare?: boolean }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { cancel, save } = usePresets();
  const { values: draft, failure, pending, stops, field, change } = useForm(presetForm);
  const choices = [
    { value: 'all', label: t('options.presets.allMarkets') },
    ...markets().map(({ code }) => ({ value: code as string, label: marketName(code) })),
  ];
  return (
    <Form
      stops={stops}
      onSubmit={() => void save()}
      className={bare ? 'grow form' : 'card card__body form'}
      label={t('options.presets.form')}
    >
      <div className="form__two">
        <TextField label={t('options.presets.name')} {...field('name')} maxLength={PRESET_NAME_LONGEST} autoFocus />
        <SelectField
          label={t('options.presets.market')}
          value={draft.market ?? 'all'}
          choices={choices}
          onChange={(chosen) => change({ market: isMarketCode(chosen) ? chosen : null })}
        />
      </div>
      <SlotFields draft={draft} onChange={(slots) => change({ slots })} />
      <Check checked={draft.starred} onChange={(starred) => change({ starred })}>
        {t(
          draft.market ? 'options.presets.starMarket' : 'options.presets.starAll',
          draft.market ? { market: marketName(draft.market) } : {},
        )}
      </Check>
      {failure && <PresetsFailure failure={failure} />}
      <div className="row">
        <Button onClick={cancel}>{t('options.cancel')}</Button>
        <span className="end" />
        <Button type="submit" variant="primary" busy={pending} aria-disabled={checkPreset(draft) !== null || undefined}>
          {t('options.save')}
        </Button>
      </div>
    </Form>
  );
}
