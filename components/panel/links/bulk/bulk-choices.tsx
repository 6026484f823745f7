import { Check } from '#components/ui/form/check';
import { SelectField } from '#components/ui/form/select-field';
import { accountName } from '#lib/domain/accounts/account';
import { plainText } from '#lib/domain/text';
import { useBulk } from '#lib/stores/links/bulk/bulk';
import { presetOf } from '#lib/stores/links/bulk/bulk-preset';
import { saveSetting, useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** With which account, and with which sub ids. */
export function BulkChoices() {
  const { t } = useTexts();
  const accounts = useSetting('accounts');
  const presets = useSetting('presets');
  const { accountId, presetId, chooseAccount, choosePreset } = useBulk();
  const withOffers = useSetting('bulkOffers');
  const preset = presetOf(presets, presetId);
  return (
    <>
      <div className="form__two">
        <SelectField
          label={t('bulk.account')}
          value={accountId ?? ''}
          onChange={(id) => chooseAccount(id || null)}
          choices={[
            { value: '', label: t('bulk.accountAuto') },
            ...accounts.map((account) => ({ value: account.id, label: `${plainText(accountName(account), 40)} · ${account.market}` })),
          ]}
        />
        <SelectField
          label={t('bulk.preset')}
          help={preset ? preset.slots.map((slot) => slot || '–').join(' · ') : undefined}
          value={preset?.id ?? ''}
          onChange={(id) => choosePreset(id || null)}
          choices={[
            { value: '', label: t('bulk.presetNone') },
            ...presets.map(({ id, name }) => ({ value: id, label: plainText(name, 40) })),
          ]}
        />
      </div>
      <Check kind="switch" checked={withOffers} onChange={(on) => void saveSetting('bulkOffers', on)}>
        {t('bulk.withOffers')}
      </Check>
    </>
  );
}
