import { SelectField } from '#components/ui/form/select-field';
import { saveSetting, useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }));

/** When nothing is told: what is found in these hours is told after them. */
export function QuietHoursCard() {
  const { t } = useTexts();
  const quiet = useSetting('quietHours');
  return (
    <fieldset className="chips--bare stack stack--1">
      <legend className="label">{t('searches.quiet')}</legend>
      <div className="form__two searches__quiet">
        <SelectField
          label={t('searches.quietFrom')}
          value={String(quiet.from)}
          choices={HOURS}
          onChange={(from) => void saveSetting('quietHours', { ...quiet, from: Number(from) })}
        />
        <SelectField
          label={t('searches.quietTo')}
          value={String(quiet.to)}
          choices={HOURS}
          onChange={(to) => void saveSetting('quietHours', { ...quiet, to: Number(to) })}
        />
      </div>
      <p className="help">{t(quiet.from === quiet.to ? 'searches.quietNone' : 'searches.quietSays')}</p>
    </fieldset>
  );
}
