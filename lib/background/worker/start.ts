import { browser } from 'wxt/browser';
import { AUTO_LOCK_ALARM, lockIfIdle, lockIfIdleOrUse, startAutoLock } from '#lib/background/accounts/auto-lock';
import { lockNow } from '#lib/background/accounts/lock-now';
import { JOBS_ALARM, runner, setUpJobs } from '#lib/background/jobs/runner';
import { CARRY_ON_ALARM, carryOn } from '#lib/background/links/begun';
import { clearBadge, linkOfNote, tellLink } from '#lib/background/links/tell';
import { FINDINGS_NOTE } from '#lib/background/offers/tell-findings';
import { followSearches, lookAtDueSearches, openFindings, SEARCHES_ALARM } from '#lib/background/offers/watch-searches';
import { judgeAgain } from '#lib/background/rates/in-view/in-view';
import { matterToPages, tellPages } from '#lib/background/rates/in-view/tell-pages';
import { logFault } from '#lib/background/shell/log';
import { refreshTokens, startTokenAlarm, TOKENS_ALARM } from '#lib/background/shops/early-refresh';
import { answer } from '#lib/messages/answer';
import { linkById } from '#lib/records/links/links';
import { readSetting, writeSetting } from '#lib/settings/settings';
import { SETTINGS } from '#lib/settings/table';
import { listenToCommands } from './commands';
import { handlers } from './handlers';
import { KINDS } from './kinds';
import { listenToMenu, makeMenu } from './menu';
import { followJobs, tellJobEnd } from './tell-jobs';

/** Joins the rooms. Every listener is registered in this first tick: a woken worker must hear what woke it. */
export function start(): void {
  setUpJobs(KINDS, tellJobEnd);
  answer(handlers, { before: lockIfIdleOrUse, report: logFault });
  listenToMenu();
  listenToCommands();
  followJobs();
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === AUTO_LOCK_ALARM) run('auto-lock', lockIfIdle());
    if (alarm.name === CARRY_ON_ALARM) run('carry on', carryOn());
    if (alarm.name === JOBS_ALARM) run('jobs', runner.carryOn());
    if (alarm.name === SEARCHES_ALARM) run('saved searches', lookAtDueSearches());
    if (alarm.name === TOKENS_ALARM) run('tokens', refreshTokens());
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') run('screen lock', lockNow());
  });
  browser.notifications.onClicked.addListener((id) => run('notification', openNote(id)));
  browser.notifications.onButtonClicked?.addListener((id) => run('notification', openNote(id)));
  browser.storage.onChanged.addListener((changes) => {
    if (changes['setting:language']) run('menu', makeMenu());
    if (changes['setting:shopInPanel']) run('pages', judgeAgain().then(tellPages));
    else if (matterToPages(changes)) run('pages', tellPages());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    run('menu', makeMenu());
    if (reason === 'install') run('first run', greet());
  });
  browser.runtime.onStartup.addListener(() => run('menu', makeMenu()));
  run('storage access', closeStorageToContentScripts());
  run('wake', wake());
}

/** Once: a build that is loaded from a folder is "installed" at every start of the browser. */
async function greet(): Promise<void> {
  if (await readSetting('firstRunDone')) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/first-run.html') });
  await writeSetting('firstRunDone', true);
}

async function wake(): Promise<void> {
  await clearBadge();
  await startAutoLock();
  await lockIfIdle();
  await carryOn();
  await runner.carryOn();
  await followSearches();
  await startTokenAlarm();
  await refreshTokens();
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
  if (id === FINDINGS_NOTE) await openFindings();
  else if (link) await tellLink({ link, reused: true });
  else await browser.runtime.openOptionsPage();
}

function run(where: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => logFault(where, error));
}
