import { useState } from 'react';
import { SectionHead } from '#components/options/shell/section-head';
import { SecretField } from '#components/shell/secret-field';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Form } from '#components/ui/form/form';
import { NumberField } from '#components/ui/form/number-field';
import { TextField } from '#components/ui/form/text-field';
import { type Account, accountName } from '#lib/domain/accounts/account';
import { CALLS, editAccountForm, WINDOW } from '#lib/stores/accounts/edit';
import { useForm } from '#lib/stores/shell/form/form';
import { goTo } from '#lib/stores/shell/options-route';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FormFailure } from './form-failure';
import { UnlessLocked } from './vault/unless-locked';

/** Name, affiliate id, a new secret (the old one is never shown) and the limit of calls. */
export function EditAccountForm({ account }: { account: Account }) {
  const { t, language } = useTexts();
  const [form] = useState(() => editAccountForm(account, language));
  const { pending, failure, errors, stops, field, submit } = useForm(form);
  const keyed = account.kind === 'affiliateKey' ? account : null;
  const save = () => void submit().then((saved) => saved && goTo('accounts'));
  return (
    <UnlessLocked>
      <SectionHead title={t('options.edit.title', { name: accountName(account) })} takesFocus>
        {t(`options.kind.${account.kind}`)} · {account.market}
        {keyed && ` · ${t('options.account.appId', { id: keyed.appId })}`}
      </SectionHead>
      <Form stops={stops} onSubmit={save}>
        <Card>
          <div className="form">
            <div className="form__two">
              <TextField label={t('options.field.label')} {...field('label')} maxLength={80} name="label" />
              <TextField
                label={t(keyed ? 'options.field.affiliateIdOptional' : 'options.field.affiliateId')}
                help={t('options.field.affiliateIdKeyHelp')}
                {...field('affiliateId')}
                name="affiliate-id"
                mono
              />
            </div>
            {keyed && (
              <>
                <SecretField
                  label={t('options.field.newSecret')}
                  help={t('options.field.newSecretHelp', { tail: keyed.secretTail })}
                  {...field('secret')}
                  name="api-secret"
                />
                <div className="form__two">
                  <NumberField
                    label={t('options.field.calls')}
                    help={t('options.field.callsHelp')}
                    {...field('calls')}
                    {...CALLS}
                    step={100}
                    name="calls"
                  />
                  <NumberField
                    label={t('options.field.window')}
                    help={t('options.field.windowHelp')}
                    {...field('minutes')}
                    {...WINDOW}
                    unit={t('options.field.minutes')}
                    name="window"
                  />
                </div>
              </>
            )}
          </div>
        </Card>
        {Object.keys(errors).length === 0 && <FormFailure failure={failure} again={save} />}
        <div className="row">
          <Button onClick={() => goTo('accounts')}>{t('options.back')}</Button>
          <span className="end" />
          <Button type="submit" variant="primary" busy={pending}>
            {t('options.save')}
          </Button>
        </div>
      </Form>
    </UnlessLocked>
  );
}
