import { type InferInput, type InferOutput, nonEmpty, nullable, object, picklist, pipe, regex, string, trim } from 'valibot';
import { ok } from '#lib/domain/result';
import { SHOPLINE_HOSTS, type ShoplineAccount } from '#lib/domain/shops/shop-account';
import { ask } from '#lib/messages/ask';
import { createForm } from '#lib/stores/shell/form/form';
import { bySchema, says } from '#lib/stores/shell/form/schema';
import { settingNow } from '#lib/stores/shell/use-setting';

/** `storeId`: the store that gets a new token; null: a new store. */
const tokenSchema = object({
  token: pipe(
    string(),
    trim(),
    nonEmpty(says('options.stores.error.tokenMissing')),
    regex(/^[\x21-\x7e]+$/, says('options.stores.error.tokenForm')),
  ),
  host: picklist(SHOPLINE_HOSTS),
  storeId: nullable(string()),
});

/** Connects one store at a time, or gives one a new token; the token lives here only until it is taken or the form is left. */
export const tokenForm = createForm({
  initial: { token: '', host: SHOPLINE_HOSTS[0], storeId: null } as InferInput<typeof tokenSchema>,
  secrets: ['token'],
  atField: { storeTokenRefused: 'token' },
  read: bySchema(tokenSchema),
  send: async ({ token, host, storeId }: InferOutput<typeof tokenSchema>) => {
    const answer = await ask('shopline.connect', { token, host });
    if (!answer.ok) return answer;
    const store: ShoplineAccount = answer.value;
    // The new token may be another store's.
    return ok({ store, isOther: storeId !== null && store.id !== storeId });
  },
});

/** A new form, or one for a new token of the store with this id. */
export function beginToken(storeId: string | null): void {
  const store = settingNow('stores').find(({ id }) => id === storeId);
  tokenForm.getState().begin({ token: '', host: store?.host ?? SHOPLINE_HOSTS[0], storeId: store?.id ?? null });
}
