import { browser } from 'wxt/browser';
import { readAccounts, removeAccount } from '#lib/background/accounts/accounts';
import { hasKey, vault } from '#lib/background/accounts/clients';
import { forgetEverythingOf } from '#lib/background/accounts/forget-account';
import { alone } from '#lib/background/accounts/under-way';
import { showVaultState } from '#lib/background/accounts/vault-mark';
import { JOBS_ALARM } from '#lib/background/jobs/set-up';
import { stores } from '#lib/background/shopline/accounts';
import { shops } from '#lib/background/shops/shops';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { announceDeletion } from '#lib/records/announce';
import { deleteRecords } from '#lib/records/database';
import { recordsState } from '#lib/records/records-state';
import { pruneOldest } from '#lib/records/space';
import { clearLocal } from '#lib/settings/local';
import { writeSetting } from '#lib/settings/settings';
import { makeMenu } from './menu';

/**
 * Leaves nothing: vault and its copy, accounts, settings in all places, records, caches. What is under way is ended first and brings nothing
 * back; pages that are open begin anew. Whenever the worker dies in it, the next one finds it begun and does all of it again.
 */
export const deleteEverything: Handlers['everything.delete'] = () =>
  alone(async () => {
    announceDeletion('begins');
    try {
      // A disk that is full takes no note: then it is only this worker that deletes.
      await writeSetting('deletionBegun', true).catch(() => undefined);
      await vault.destroy();
      await deleteRecords();
      await Promise.all([browser.storage.session.clear(), browser.storage.sync.clear()]);
      for (const name of await caches.keys()) await caches.delete(name);
      await browser.alarms.clear(JOBS_ALARM);
      await clearLocal();
      await makeMenu();
      return ok({});
    } finally {
      announceDeletion('done');
    }
  });

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

/** Only for a vault that cannot be opened: damaged, or its passphrase forgotten. The accounts that need it go; everything else stays. */
const vaultStartAfresh: Handlers['vault.startAfresh'] = () =>
  alone(async () => {
    const { state } = await vault.status();
    if (state !== 'locked' && state !== 'damaged') return fail(failure('forbidden'));
    const sealed = [...(await readAccounts()).filter(hasKey), ...(await shops.read()), ...(await stores.read())];
    await vault.destroy();
    for (const { id } of sealed) {
      const forgotten = await forgetEverythingOf(id);
      if (!forgotten.ok) return forgotten;
      await removeAccount(id);
    }
    await shops.rewrite(() => []);
    await stores.rewrite(() => []);
    return ok(showVaultState(await vault.status()));
  });

/** Message → handler. */
export const ownHandlers = {
  'everything.delete': deleteEverything,
  'vault.startAfresh': vaultStartAfresh,
  'records.prune': recordsPrune,
  'records.startAfresh': recordsStartAfresh,
} satisfies Partial<Handlers>;
