import type { InferOutput } from 'valibot';
import type { Account } from '#lib/domain/accounts/account';
import { failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { fail, ok, type Result } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { createForm, type Form, type FormRead } from '#lib/stores/shell/form/form';
import { bySchema } from '#lib/stores/shell/form/schema';
import { type AccountDraft, keylessSchema, keySchema } from './draft';
import type { AddedAccount } from './outcome';
import { ACCOUNT_FIELD_OF } from './refusal';

/** `keepRefused`: although the check did not pass. */
export type AddContext = { readonly kind: 'key'; readonly keepRefused?: boolean } | { readonly kind: 'keyless' };

type Read =
  | { readonly kind: 'key'; readonly account: InferOutput<typeof keySchema> }
  | { readonly kind: 'keyless'; readonly account: InferOutput<typeof keylessSchema> };

const EMPTY: AccountDraft = { market: 'BR', appId: '', secret: '', affiliateId: '', label: '' };
const readKey = bySchema(keySchema);
const readKeyless = bySchema(keylessSchema);

/** A new account of either kind: what was typed stays when a person changes from one kind to the other. */
export const accountForm: Form<AccountDraft, AddedAccount, AddContext> = createForm({
  initial: EMPTY,
  secrets: ['appId', 'secret'],
  after: ({ market }) => ({ ...EMPTY, market }),
  atField: ACCOUNT_FIELD_OF,
  read: (values, { kind }): FormRead<AccountDraft, Read> => {
    if (kind === 'key') {
      const read = readKey(values);
      return read.ok ? { ok: true, value: { kind, account: read.value } } : read;
    }
    const read = readKeyless(values);
    return read.ok ? { ok: true, value: { kind, account: read.value } } : read;
  },
  send: (read, context) =>
    read.kind === 'key' ? addKey(read.account, context.kind === 'key' && context.keepRefused === true) : addKeyless(read.account),
});

/** A new form for a market. */
export const beginAccount = (market: MarketCode): void => accountForm.getState().begin((before) => ({ ...before, market }));

async function addKey(account: InferOutput<typeof keySchema>, keepRefused: boolean): Promise<Result<AddedAccount>> {
  const answer = await ask('account.addKey', { ...account, keepRefused });
  if (!answer.ok) return answer;
  const { account: added, check, minutesOff } = answer.value;
  if (!added) return fail(failure(check.failure ?? 'unexpected', { minutesOff }));
  return ok({ account: added as Account, failure: check.failure, refused: check.refused, minutesOff });
}

async function addKeyless(account: InferOutput<typeof keylessSchema>): Promise<Result<AddedAccount>> {
  const answer = await ask('account.addKeyless', account);
  return answer.ok ? ok({ account: answer.value as Account, failure: null, refused: [], minutesOff: 0 }) : answer;
}
