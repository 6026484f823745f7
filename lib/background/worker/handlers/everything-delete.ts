import { browser } from 'wxt/browser';
import { vault } from '#lib/background/accounts/clients';
import { runner } from '#lib/background/jobs/runner';
import { makeMenu } from '#lib/background/worker/menu';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { deleteRecords } from '#lib/records/database';
import { openJobs } from '#lib/records/jobs/jobs';

/** Leaves nothing: vault and its copy, accounts, settings on all places, links, alarms. What is under way is stopped first. */
export const everythingDelete: Handlers['everything.delete'] = async () => {
  const open = await openJobs();
  for (const job of open.ok ? open.value : []) await runner.cancel(job.id);
  await vault.destroy();
  await deleteRecords();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), browser.storage.sync.clear()]);
  for (const name of await caches.keys()) await caches.delete(name);
  await makeMenu();
  return ok({});
};
