import { useState } from 'react';
import { SubIdFields } from '#components/links/sub-ids/sub-id-fields';
import { FormDialog } from '#components/ui/form/form-dialog';
import { SelectField } from '#components/ui/form/select-field';
import { accountName } from '#lib/domain/accounts/account';
import type { ShortLink } from '#lib/domain/links/short-link';
import { fivePlaces } from '#lib/domain/links/sub-ids/sub-id';
import { plainText } from '#lib/domain/text';
import { presetChosen, remakeForm } from '#lib/stores/links/history/remake';
import { presetsOf } from '#lib/stores/links/sub-ids/sub-ids';
import { useForm } from '#lib/stores/shell/form/form';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The same page once more, with other sub ids or by another account of its country. */
export function RemakeDialog({ link, name, onClose }: { link: ShortLink; name: string; onClose: () => void }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const presets = presetsOf(useSetting('presets'), link.market);
  const accounts = useSetting('accounts').filter(({ market }) => market === link.market);
  const [form] = useState(() => remakeForm(link, accounts.find((one) => one.id === link.accountId)?.id ?? accounts[0]?.id ?? ''));
  const { values, pending, failure, done, stops, field, change, submit } = useForm(form);
  return (
    <FormDialog
      title={t('history.remake')}
      onClose={onClose}
      cancel={t('common.close')}
      submit={t('history.makeAndCopy')}
      button={{ busy: pending, icon: 'link', disabled: values.accountId === '' }}
      stops={stops}
      onSubmit={() => void submit()}
      before={
        <p className="muted cut">
          <bdi>{name}</bdi>
        </p>
      }
      after={
        <>
          {done && (
            <p className={done.copied ? 'pos break' : 'warn break'} role="status">
              {t(done.copied ? 'offers.copiedLink' : 'offers.copyByHand', { link: done.link })}
            </p>
          )}
          {failure && (
            <p className="small neg" role="alert">
              {failureTexts(failure).says}
            </p>
          )}
        </>
      }
    >
      {accounts.length > 1 && (
        <SelectField
          label={t('history.account')}
          {...field('accountId')}
          choices={accounts.map((one) => ({ value: one.id, label: plainText(accountName(one), 40) }))}
        />
      )}
      <SelectField
        label={t('history.preset')}
        value={values.presetId}
        onChange={(chosen) =>
          change(
            presetChosen(
              link,
              presets.find((preset) => preset.id === chosen),
            ),
          )
        }
        choices={[
          { value: '', label: t('history.asBefore') },
          ...presets.map((preset) => ({ value: preset.id, label: plainText(preset.name, 40) })),
        ]}
      />
      <SubIdFields
        slots={values.slots}
        onWrite={(place, text) => change({ slots: fivePlaces(values.slots.map((slot, at) => (at === place ? text : slot))) })}
      />
    </FormDialog>
  );
}
