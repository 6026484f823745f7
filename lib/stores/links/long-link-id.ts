import { object } from 'valibot';
import { ask } from '#lib/messages/ask';
import { neededAffiliateId } from '#lib/stores/accounts/draft';
import { createForm } from '#lib/stores/shell/form/form';
import { bySchema } from '#lib/stores/shell/form/schema';

/** The affiliate id of an account whose API refuses: saved with the account, and a long link needs nothing more. */
export const useLongLinkId = createForm<{ affiliateId: string }, { affiliateId: string }, unknown, { readonly accountId: string }>({
  initial: { affiliateId: '' },
  read: bySchema(object({ affiliateId: neededAffiliateId })),
  send: ({ affiliateId }, { accountId }: { readonly accountId: string }) => ask('account.change', { accountId, change: { affiliateId } }),
  after: () => ({ affiliateId: '' }),
});
