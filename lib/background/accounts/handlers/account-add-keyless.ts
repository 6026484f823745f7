import { addAccount, readAccounts } from '#lib/background/accounts/accounts';
import type { AffiliateKeylessAccount } from '#lib/domain/accounts/account';
import { failure } from '#lib/domain/failure';
import { isAffiliateId } from '#lib/domain/links/long-link';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const accountAddKeyless: Handlers['account.addKeyless'] = async ({ market, affiliateId, label }) => {
  if (!isAffiliateId(affiliateId)) return fail(failure('inputInvalid', { field: 'affiliateId' }));
  const accounts = await readAccounts();
  const same = accounts.some((one) => one.kind === 'affiliateKeyless' && one.market === market && one.affiliateId === affiliateId);
  if (same) return fail(failure('accountExists', { field: 'affiliateId' }));
  const account: AffiliateKeylessAccount = {
    kind: 'affiliateKeyless',
    id: crypto.randomUUID(),
    market,
    affiliateId,
    label: label.trim(),
    addedAt: Date.now(),
    isDefault: false,
  };
  await addAccount(account);
  return ok((await readAccounts()).find((one) => one.id === account.id) ?? account);
};
