import { browser } from 'wxt/browser';
import { readAccounts } from '#lib/background/accounts/accounts';
import { gate, hasKey, vault } from '#lib/background/accounts/clients';
import { during } from '#lib/background/shell/during';
import { logFault } from '#lib/background/shell/log';
import type { Job, JobWait } from '#lib/domain/jobs/job';
import { createRunner } from '#lib/jobs/runner';
import { read, write } from '#lib/records/transact';
import { JOBS_ALARM, jobsSetUp } from './set-up';

const HALF_A_MINUTE = 30_000;
/** Should the browser answer again all the same, the step is begun anew after this. */
const STOPPING_MS = 1_000;

/** The one runner of durable work. While a job is unfinished one alarm of 30 s carries on; nothing else keeps the worker awake. */
export const runner = createRunner({
  records: { read, write },
  kindOf: (kind) => jobsSetUp.now.kindOf(kind),
  exclusive: (work) =>
    navigator.locks.request('sidecar-runner', { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    }),
  now: Date.now,
  alarm: {
    start: (from) => browser.alarms.create(JOBS_ALARM, { when: Math.max(from, Date.now() + HALF_A_MINUTE), periodInMinutes: 0.5 }),
    stop: async () => {
      await browser.alarms.clear(JOBS_ALARM);
    },
  },
  allow,
  newId: () => crypto.randomUUID(),
  ended: (job) => jobsSetUp.now.ended(job),
  fault: logFault,
  during,
  alive,
});

/** A worker that is being stopped gets no answer of the browser's any more, and has a moment left in which it could still write. */
async function alive(): Promise<boolean> {
  try {
    await browser.runtime.getPlatformInfo();
    return true;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, STOPPING_MS));
    return false;
  }
}

/** What a step has to wait for before it is begun; asked again after half a minute where nobody knows until when. */
async function allow(job: Job, units: number): Promise<JobWait | null> {
  const soon = Date.now() + HALF_A_MINUTE;
  if (navigator.onLine === false) return { until: soon, why: 'offline' };
  if ((await vault.status()).state === 'locked') return { until: soon, why: 'locked' };
  const account = (await readAccounts()).find((one) => one.id === job.accountId);
  if (!account || !hasKey(account) || units === 0) return null;
  const quota = await gate.quota(account.id, account.limit);
  return quota.freeAt > Date.now() ? { until: quota.freeAt, why: 'quota' } : null;
}
