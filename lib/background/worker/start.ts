import { browser } from 'wxt/browser';
import { AUTO_LOCK_ALARM, lockIfIdle, lockIfIdleOrUse, startAutoLock } from '#lib/background/accounts/auto-lock';
import { lockNow } from '#lib/background/accounts/lock-now';
import { during } from '#lib/background/accounts/under-way';
import { setUpJobs } from '#lib/background/jobs/set-up';
import { CARRY_ON_ALARM, carryOn } from '#lib/background/links/pending-link';
import { clearBadge, isBadgeTaken, linkOfNote, tellLink } from '#lib/background/links/tell';
import { matterToPages } from '#lib/background/rates/in-view/matter';
import { logFault } from '#lib/background/shell/log';
import { whenQuiet } from '#lib/background/shell/quiet';
import { answer } from '#lib/messages/answer';
import { onChange } from '#lib/records/announce';
import { linkById } from '#lib/records/links/links';
import { readSetting, writeSetting } from '#lib/settings/settings';
import { SETTINGS } from '#lib/settings/table';
import { listenToCommands } from './commands';
import { duringMessage } from './during-message';
import { findKind, findMessage, openNoteOfPart, ring, wakeParts } from './find-part';
import { finishDeletion, forgetLeftBehind } from './left-behind';
import { listenToMenu, makeMenu } from './menu';

/** Joins the rooms. Every listener is registered in this first tick: a woken worker must hear what woke it. */
export function start(): void {
  setUpJobs({
    kindOf: findKind,
    ended: (job) =>
      report(
        'job end',
        tellJobs().then((jobs) => jobs.tellJobEnd(job)),
      ),
  });
  answer(findMessage, { before: lockIfIdleOrUse, report: logFault, during: duringMessage });
  listenToMenu();
  listenToCommands();
  onChange(['jobs'], () =>
    report(
      'job badge',
      tellJobs().then((jobs) => jobs.showProgress()),
    ),
  );
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === AUTO_LOCK_ALARM) run('auto-lock', lockIfIdle);
    if (alarm.name === CARRY_ON_ALARM) run('carry on', carryOn);
    report(alarm.name, ring(alarm.name));
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') run('screen lock', lockNow);
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
