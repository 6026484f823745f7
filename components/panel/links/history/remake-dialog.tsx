import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { SelectField } from '#components/ui/form/select-field';
import { TextField } from '#components/ui/form/text-field';
import { accountName } from '#lib/domain/accounts/account';
import type { ShortLink } from '#lib/domain/links/short-link';
import { plainText } from '#lib/domain/text';
import { useRemake } from '#lib/stores/links/history/remake';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

const PLACES = [1, 2, 3, 4, 5] as const;

/** The same page once more, with other sub ids or by another account of its country. */
export function RemakeDialog({ link, name, onClose }: { link: ShortLink; name: string; onClose: () => void }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const presets = useSetting('presets').filter(({ market }) => market === null || market === link.market);
  const accounts = useSetting('accounts').filter(({ market }) => market === link.market);
  const { busy, failure, made, make } = useRemake();
  const [accountId, setAccountId] = useState(accounts.find(({ id }) => id === link.accountId)?.id ?? accounts[0]?.id ?? '');
  const [presetId, setPresetId] = useState('');
  const [slots, setSlots] = useState<readonly string[]>(link.subIds);
  const choose = (id: string) => {
    setPresetId(id);
    setSlots(presets.find((preset) => preset.id === id)?.slots ?? link.subIds);
  };
  return (
    <Dialog
      title={t('history.remake')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          <Button
            variant="primary"
            icon="link"
            busy={busy}
            disabled={accountId === ''}
            onClick={() => void make({ page: link.page, title: link.title, accountId, presetId: presetId || null, slots })}
          >
            {t('history.makeAndCopy')}
          </Button>
        </>
      }
    >
      <p className="muted cut">
        <bdi>{name}</bdi>
      </p>
      {accounts.length > 1 && (
        <SelectField
          label={t('history.account')}
          value={accountId}
          onChange={setAccountId}
          choices={accounts.map((one) => ({ value: one.id, label: plainText(accountName(one), 40) }))}
        />
      )}
      <SelectField
        label={t('history.preset')}
        value={presetId}
        onChange={choose}
        choices={[
          { value: '', label: t('history.asBefore') },
          ...presets.map(({ id, name: preset }) => ({ value: id, label: plainText(preset, 40) })),
        ]}
      />
      <div className="slots">
        {PLACES.map((place) => (
          <TextField
            key={place}
            label={`Sub_id ${place}`}
            value={slots[place - 1] ?? ''}
            maxLength={200}
            onChange={(text) => setSlots(PLACES.map((one) => (one === place ? text : (slots[one - 1] ?? ''))))}
          />
        ))}
      </div>
      {made && (
        <p className={made.copied ? 'pos break' : 'warn break'} role="status">
          {t(made.copied ? 'offers.copiedLink' : 'offers.copyByHand', { link: made.link })}
        </p>
      )}
      {failure && (
        <p className="small neg" role="alert">
          {failureTexts(failure).says}
        </p>
      )}
    </Dialog>
  );
}
