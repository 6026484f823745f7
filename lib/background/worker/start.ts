import { browser } from 'wxt/browser';
import { setUpJobs } from '#lib/background/jobs/set-up';
import { matterToPages } from '#lib/background/rates/in-view/matter';
import { AUTO_LOCK_ALARM, CARRY_ON_ALARM } from '#lib/background/shell/alarm-names';
import { during } from '#lib/background/shell/during';
import { logFault } from '#lib/background/shell/log';
import { whenQuiet } from '#lib/background/shell/quiet';
import { answer } from '#lib/messages/answer';
import { onOwnChange } from '#lib/records/announce';
import { rememberOwn } from '#lib/settings/local';
import { readSetting, writeSetting } from '#lib/settings/settings';
import { SETTINGS } from '#lib/settings/table';
import { listenToCommands } from './commands';
import { duringMessage } from './during-message';
import { findKind, findMessage, openNoteOfPart, ring, wakeParts } from './find-part';
import { listenToMenu, makeMenu } from './menu';
import { doWork, lock, toWork } from './to-work';

/** Joins the rooms. Every listener is registered in this first tick: a woken worker must hear what woke it. */
export function start(): void {
  rememberOwn();
  setUpJobs({
    kindOf: findKind,
    ended: (job) =>
      report(
        'job end',
        tellJobs().then((jobs) => jobs.tellJobEnd(job)),
      ),
  });
  answer(findMessage, {
    before: async (act) => (await toWork()).lockIfIdleOrUse(act),
    report: logFault,
    during: duringMessage,
  });
  listenToMenu();
  listenToCommands();
  onOwnChange(['jobs'], () =>
    report(
      'job badge',
      tellJobs().then((jobs) => jobs.showProgress()),
    ),
  );
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === AUTO_LOCK_ALARM)
      report(
        'auto-lock',
        doWork(({ lockIfIdle }) => lockIfIdle()),
      );
    if (alarm.name === CARRY_ON_ALARM)
      report(
        'carry on',
        doWork(({ carryOn }) => carryOn()),
      );
    report(alarm.name, ring(alarm.name));
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') report('screen lock', lock());
  });
  browser.notifications.onClicked.addListener((id) => report('notification', openNote(id)));
  browser.notifications.onButtonClicked?.addListener((id) => report('notification', openNote(id)));
  browser.storage.onChanged.addListener((changes) => {
    if (changes['setting:language']) run('menu', makeMenu);
    // Switched off or on: what its alarm does is done now.
    if (changes['setting:earningsDaily']) report('earnings', ring('earnings'));
    if (matterToPages(changes)) run('pages', () => checkAgain(changes['setting:shopInPanel'] !== undefined));
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    run('menu', makeMenu);
    if (reason === 'install') run('first run', greet);
  });
  browser.runtime.onStartup.addListener(() => run('menu', makeMenu));
  report('storage access', closeStorageToContentScripts());
  report('wake', wake());
}

/** Once: a build that is loaded from a folder is "installed" at every start of the browser. */
async function greet(): Promise<void> {
  if (await readSetting('firstRunDone')) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/first-run.html') });
  await writeSetting('firstRunDone', true);
}

async function wake(): Promise<void> {
  await whenQuiet();
  const { finishDeletion, forgetLeftBehind } = await import('./left-behind');
  const { carryOn, clearBadge, isBadgeTaken, lockIfIdle, startAutoLock } = await toWork();
  await finishDeletion();
  // What the worker before this one left on the icon.
  if (!isBadgeTaken()) await clearBadge();
  await startAutoLock();
  await during(lockIfIdle);
  await during(forgetLeftBehind);
  await during(carryOn);
  await wakeParts();
}

const tellJobs = () => import('./tell-jobs');

/** Seller Centre pages ask again; where another shop was chosen, what they showed is judged anew first. */
async function checkAgain(judge: boolean): Promise<void> {
  if ((await readSetting('pagesInView')).length === 0) return;
  const rates = await import('#lib/background/rates/part');
  if (judge) await rates.judgeAgain();
  await rates.tellPages();
}

/** Chrome forgets this at each browser start; Firefox has no such method. */
async function closeStorageToContentScripts(): Promise<void> {
  for (const place of new Set(Object.values(SETTINGS).map((row) => row.place))) {
    const area = browser.storage[place] as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}

async function openNote(id: string): Promise<void> {
  const { linkById, linkOfNote, tellLink } = await toWork();
  const linkId = linkOfNote(id);
  const link = linkId ? await linkById(linkId) : undefined;
  await browser.notifications.clear(id);
  if (link) await tellLink({ link, reused: true });
  else if (!(await openNoteOfPart(id))) await browser.runtime.openOptionsPage();
}

const run = (where: string, work: () => Promise<unknown>): void => report(where, during(work));

function report(where: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => logFault(where, error));
}
