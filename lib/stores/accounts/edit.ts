import { type InferOutput, object, pipe, regex, string, trim } from 'valibot';
import type { Account } from '#lib/domain/accounts/account';
import { failure } from '#lib/domain/failure';
import { formOfLocale } from '#lib/domain/numbers/number-form';
import { fail, ok } from '#lib/domain/result';
import { createForm } from '#lib/stores/shell/form/form';
import { bySchema, says, wholeNumber } from '#lib/stores/shell/form/schema';
import { changeOf, useAccounts } from './accounts';
import { accountLabel, neededAffiliateId, optionalAffiliateId } from './draft';

const MINUTE = 60_000;
export const CALLS = { min: 2000, max: 8000 };
export const WINDOW = { min: 1, max: 1440 };

/** What may be changed of an account. The secret is empty unless a new one is typed: the old one is never shown. */
export function editAccountForm(account: Account, language: string) {
  const limit = account.kind === 'affiliateKey' ? account.limit : null;
  const form = formOfLocale(language);
  const schema = object({
    label: accountLabel,
    affiliateId: limit ? optionalAffiliateId : neededAffiliateId,
    secret: pipe(string(), trim(), regex(/^\S*$/, says('options.error.secretSpace'))),
    calls: wholeNumber(form, CALLS.min, CALLS.max, 'options.error.calls'),
    minutes: wholeNumber(form, WINDOW.min, WINDOW.max, 'options.error.window'),
  });
  return createForm({
    initial: {
      label: account.label,
      affiliateId: account.affiliateId ?? '',
      secret: '',
      calls: String(limit?.calls ?? CALLS.min),
      minutes: String((limit?.windowMs ?? 60 * MINUTE) / MINUTE),
    },
    secrets: ['secret'],
    atField: { wrongSecret: 'secret', invalidAuthorizationHeader: 'secret', invalidAffiliateId: 'affiliateId' },
    read: bySchema(schema),
    send: async ({ label, affiliateId, secret, calls, minutes }: InferOutput<typeof schema>) => {
      const change = changeOf(account, { label, affiliateId, secret, limit: limit && { calls, windowMs: minutes * MINUTE } });
      const { save } = useAccounts.getState();
      if (Object.keys(change).length === 0 || (await save(account.id, change))) return ok(null);
      return fail(useAccounts.getState().failed?.failure ?? failure('unexpected'));
    },
  });
}
