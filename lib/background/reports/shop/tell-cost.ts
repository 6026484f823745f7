import { browser } from 'wxt/browser';
import { writeOfAccount } from '#lib/background/accounts/of-account';
import { serverClock } from '#lib/background/accounts/server-clock';
import { dayInZone } from '#lib/background/reports/earnings/day-in-zone';
import { COST_NOTE } from '#lib/background/shell/note-names';
import { notify } from '#lib/background/shell/notify';
import { personsLanguage, texts } from '#lib/background/shell/person';
import { shops } from '#lib/background/shops/shops';
import { MARKETS } from '#lib/domain/market';
import { type BrakeFound, brakeName, brakesFound, costEstimate, limitUnits } from '#lib/domain/reports/brake/cost-brake';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import { momentsOf } from '#lib/domain/time/moments';
import { costDays } from '#lib/records/reports/performance/cost-days';
import { readKeyed } from '#lib/settings/keyed';
import { readSetting, writeSetting } from '#lib/settings/settings';

/** What was told of a shop: names of limits that were passed, and when (Unix ms). */
interface Told {
  readonly names: readonly string[];
  readonly at: number;
}
/** A limit of today and one of this month, and what they were before they were changed. */
const MOST_NAMES = 20;

/**
 * Tells once that a shop's estimated commission has passed a limit that the person set: a day's once for that day, a month's once in it. It
 * says neither the shop nor a figure, so that nothing stands on the screen that a lock would cover.
 */
export async function tellCost(accountId: string): Promise<void> {
  const limits = (await readSetting('costLimits'))[accountId];
  if (!limits) return;
  const shop = await shops.byId(accountId);
  if (!shop.ok) return;
  const today = dayOf(dayInZone((await serverClock(shop.value.api)).now(), MARKETS[shop.value.market].timeZone));
  const days = await costDays(accountId, today);
  if (!days.ok) return;
  const told = await toldOf(accountId);
  const found = brakesFound(costEstimate(days.value), limitUnits(limits), today).filter((one) => !told.names.includes(brakeName(one)));
  if (found.length === 0) return;
  const t = await texts('worker');
  const moments = momentsOf(await personsLanguage(), 'UTC');
  const line = ({ which, day, age }: BrakeFound) =>
    t(which === 'day' ? 'notify.costDay' : 'notify.costMonth', { day: moments.day(Date.parse(`${day}T00:00:00Z`)), count: age });
  // Noted first: the panel tells it too, whether a notification is shown or not.
  const names = [...found.map(brakeName), ...told.names].slice(0, MOST_NAMES);
  await writeOfAccount('costTold', { names, at: Date.now() } satisfies Told, accountId);
  await notify(COST_NOTE, { type: 'basic', iconUrl: 'icon/128.png', title: t('notify.cost'), message: found.map(line).join('\n') });
}

async function toldOf(accountId: string): Promise<Told> {
  const stored = (await readKeyed('costTold', accountId)) as Partial<Told> | undefined;
  return { names: Array.isArray(stored?.names) ? stored.names : [], at: typeof stored?.at === 'number' ? stored.at : 0 };
}

/** Opens what changed since yesterday, of the shop that was told of last. */
export async function openCost(): Promise<void> {
  const all = await Promise.all((await readSetting('shops')).map(async (shop) => ({ shop, at: (await toldOf(shop.id)).at })));
  const [last] = all.sort((one, other) => other.at - one.at);
  if (last && last.at > 0) await writeSetting('shopInPanel', { ...(await readSetting('shopInPanel')), [last.shop.market]: last.shop.id });
  await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html#shop/morning' as '/sidepanel.html') });
}
