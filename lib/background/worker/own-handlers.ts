import { browser } from 'wxt/browser';
import { readAccounts, removeAccount } from '#lib/background/accounts/accounts';
import { hasKey, vault } from '#lib/background/accounts/clients';
import { showVaultState } from '#lib/background/accounts/vault-mark';
import { runner } from '#lib/background/jobs/runner';
import { stores } from '#lib/background/shopline/stores';
import { shops } from '#lib/background/shops/shops';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { deleteRecords } from '#lib/records/database';
import { openJobs } from '#lib/records/jobs/jobs';
import { recordsState } from '#lib/records/records-state';
import { pruneOldest } from '#lib/records/space';
import { makeMenu } from './menu';

/** Leaves nothing: vault and its copy, accounts, settings on all places, links, alarms. What is under way is stopped first. */
const everythingDelete: Handlers['everything.delete'] = async () => {
  const open = await openJobs();
  for (const job of open.ok ? open.value : []) await runner.cancel(job.id);
  await vault.destroy();
  await deleteRecords();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), browser.storage.sync.clear()]);
  for (const name of await caches.keys()) await caches.delete(name);
  await makeMenu();
  return ok({});
};

/** So many rows at a time: a tenth of the largest shops, and a moment's work. */
const ROWS = 20_000;

const recordsPrune: Handlers['records.prune'] = async () => {
  const removed = await pruneOldest(ROWS);
  return removed.ok ? ok({ removed: removed.value }) : removed;
};

/** Only for records that cannot be opened: what can be read is never thrown away by this. */
const recordsStartAfresh: Handlers['records.startAfresh'] = async () => {
  if ((await recordsState()).kind !== 'damaged') return fail(failure('forbidden'));
  await deleteRecords();
  return ok({});
};

const vaultStartAfresh: Handlers['vault.startAfresh'] = async () => {
  await vault.destroy();
  for (const account of await readAccounts()) if (hasKey(account)) await removeAccount(account.id);
  await shops.rewrite(() => []);
  await stores.rewrite(() => []);
  return ok(showVaultState(await vault.status()));
};

/** Message → handler. */
export const ownHandlers = {
  'everything.delete': everythingDelete,
  'vault.startAfresh': vaultStartAfresh,
  'records.prune': recordsPrune,
  'records.startAfresh': recordsStartAfresh,
} satisfies Partial<Handlers>;
