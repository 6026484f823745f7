import { Card } from '#components/ui/card';
import { Check } from '#components/ui/form/check';
import { SelectField } from '#components/ui/form/select-field';
import { LANGUAGE_CODES, LANGUAGES } from '#lib/domain/language';
import { COMMANDS } from '#lib/domain/shell/manifest';
import { usePreference } from '#lib/stores/shell/preferences';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FailureLine } from './failure-line';
import { SectionHead } from './section-head';

/** Language, theme and the keys. */
export function GeneralSection() {
  const { t } = useTexts();
  const language = usePreference('language');
  const theme = usePreference('theme');
  const letters = usePreference('letterKeys');
  const daily = usePreference('earningsDaily');
  const digest = usePreference('earningsDigest');
  const care = usePreference('subIdCare');
  const failure = language.failure ?? theme.failure ?? letters.failure ?? daily.failure ?? digest.failure ?? care.failure;
  return (
    <>
      <SectionHead title={t('options.general.title')} />
      {failure && <FailureLine failure={failure} />}
      <Card title={t('options.general.look')}>
        <div className="form__two">
          <SelectField
            label={t('options.general.language')}
            value={language.value}
            onChange={language.choose}
            choices={[
              { value: 'auto', label: t('options.general.languageAuto') },
              ...LANGUAGE_CODES.map((value) => ({ value, label: LANGUAGES[value].name })),
            ]}
          />
          <SelectField
            label={t('options.general.theme')}
            value={theme.value}
            onChange={theme.choose}
            choices={[
              { value: 'auto', label: t('options.general.themeAuto') },
              { value: 'light', label: t('options.general.themeLight') },
              { value: 'dark', label: t('options.general.themeDark') },
            ]}
          />
        </div>
      </Card>
      <Card title={t('options.general.earnings')}>
        <div className="stack">
          <Check kind="switch" checked={daily.value} onChange={daily.choose}>
            {t('options.general.earningsDaily')}
          </Check>
          <Check kind="switch" checked={digest.value} onChange={digest.choose}>
            {t('options.general.earningsDigest')}
          </Check>
          <Check kind="switch" checked={care.value} onChange={care.choose}>
            {t('options.general.subIdCare')}
          </Check>
        </div>
      </Card>
      <Card title={t('options.general.keys')}>
        <div className="stack stack--3">
          <dl className="opt__keys">
            <Keys keys={COMMANDS['copy-link'].suggested_key.default}>{t('options.general.keyCopy')}</Keys>
            <Keys keys={COMMANDS._execute_action.suggested_key.default}>{t('options.general.keyPopup')}</Keys>
            <Keys keys={COMMANDS['open-panel'].suggested_key.default}>{t('options.general.keyPanel')}</Keys>
            <Keys keys={COMMANDS['lock-now'].suggested_key.default}>{t('options.general.keyLock')}</Keys>
          </dl>
          <p className="small muted">
            {t('options.general.keysChange')} <span className="mono break">chrome://extensions/shortcuts</span>
          </p>
          <Check kind="switch" checked={letters.value} onChange={letters.choose}>
            {t('keys.letters')}
          </Check>
        </div>
      </Card>
    </>
  );
}

function Keys({ keys, children }: { keys: string; children: string }) {
  return (
    <>
      <dt className="row row--tight">
        {keys.split('+').map((key) => (
          <kbd className="kbd" key={key}>
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </>
  );
}
