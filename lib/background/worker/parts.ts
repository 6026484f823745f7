import type { Part } from '#lib/background/shell/part';
import type { MessageName } from '#lib/messages/contract';
import { readAhead } from '#lib/settings/local';
import { readSetting } from '#lib/settings/settings';
import type { coreHandlers } from './core-handlers';
import { toWork } from './to-work';

/** What the worker knows of a part before it is loaded. */
export interface Entry<N extends MessageName, P extends Part<N> = Part<N>> {
  readonly load: () => Promise<{ readonly part: P }>;
  readonly messages: readonly N[];
  readonly kinds?: readonly string[];
  readonly alarms?: readonly string[];
  readonly notes?: readonly string[];
  /** Whether there is something to do at a wake; a part without is not woken. */
  readonly wakes?: () => Promise<boolean>;
}

const entry = <const N extends MessageName, P extends Part<N>>(
  load: Entry<N, P>['load'],
  messages: readonly N[],
  more: Omit<Entry<N, P>, 'load' | 'messages'> = {},
): Entry<N, P> => ({ load, messages, ...more });

/**
 * Table 6: what is loaded when it is first needed (docs/decisions/0013). The browser parses none of it for a link by the menu or a key;
 * a new topic is a new row here, and its own `part.ts`.
 */
const table = {
  /** In the core's own file: a click waits for it. */
  link: entry(() => {
    readAhead();
    return import('#lib/background/links/link-handlers');
  }, ['link.make']),
  accounts: entry(
    () => import('#lib/background/accounts/part'),
    [
      'quota.read',
      'account.addKey',
      'account.addKeyless',
      'account.check',
      'account.change',
      'account.remove',
      'vault.status',
      'vault.unlock',
      'vault.lock',
      'vault.protect',
      'vault.keepOnDevice',
      'vault.repair',
    ],
  ),
  jobs: entry(() => import('#lib/background/jobs/part'), ['job.do'], { alarms: ['jobs'], wakes: hasOpenJobs }),
  links: entry(
    () => import('#lib/background/links/part'),
    [
      'page.read',
      'tabs.read',
      'history.note',
      'history.remove',
      'history.restore',
      'history.import',
      'job.bulkLinks',
      'job.groupLinks',
      'job.checkLinks',
    ],
    { kinds: ['bulkLinks', 'groupLinks', 'checkLinks'] },
  ),
  offers: entry(
    () => import('#lib/background/offers/part'),
    [
      'offer.read',
      'offers.read',
      'searches.save',
      'searches.remove',
      'searches.check',
      'findings.remove',
      'feeds.list',
      'feeds.rows',
      'job.rankProduct',
    ],
    { kinds: ['checkSearches', 'rankProduct'], alarms: ['searches'], notes: ['findings'], wakes: hasSearches },
  ),
  rates: entry(
    () => import('#lib/background/rates/part'),
    [
      'shop.lookAtItems',
      'shop.suggestedRate',
      'shop.readAgain',
      'shop.autoAdd',
      'shop.setAutoAdd',
      'job.readShop',
      'job.readSuggestions',
      'job.applyRates',
      'job.applyToAll',
      'suggestions.snooze',
      'suggestions.unsnooze',
      'page.inView',
    ],
    { kinds: ['applyRates', 'applyToAll', 'readSuggestions', 'readShop'] },
  ),
  reports: entry(
    () => import('#lib/background/reports/part'),
    ['reports.syncEarnings', 'reports.syncShop', 'reports.readPayment', 'reports.filesChanged', 'reports.partnerOrders'],
    { kinds: ['syncEarnings', 'syncShop', 'readPayment'], alarms: ['earnings'], notes: ['cost', 'earnings'], wakes: hasEarnings },
  ),
  shops: entry(
    () => import('#lib/background/shops/part'),
    ['shop.redirect', 'shop.connect', 'shop.reconnect', 'shop.check', 'shop.change', 'shop.remove'],
    { alarms: ['tokens'], wakes: hasShops },
  ),
  shopline: entry(
    () => import('#lib/background/shopline/part'),
    [
      'shopline.connect',
      'shopline.check',
      'shopline.change',
      'shopline.remove',
      'shopline.lookAtCampaign',
      'shopline.products',
      'shopline.promotions',
      'shopline.expressLink',
      'shopline.twin',
      'job.readStore',
      'job.storeSteps',
    ],
    { kinds: ['readStore', 'storeSteps'] },
  ),
  targeted: entry(
    () => import('#lib/background/targeted/part'),
    [
      'job.changeCampaigns',
      'job.readCampaigns',
      'job.findSamples',
      'targeted.readCampaign',
      'targeted.addable',
      'targeted.affiliates',
      'targeted.keepDraft',
      'book.keepNote',
      'book.findSamples',
      'book.keepSamples',
      'book.merge',
      'book.erase',
    ],
    { kinds: ['changeCampaigns', 'readCampaigns', 'findSamples'] },
  ),
  upkeep: entry(() => import('./upkeep-part'), ['records.prune', 'records.startAfresh', 'vault.startAfresh', 'everything.delete']),
};

type Declared = (typeof table)[keyof typeof table]['messages'][number] | keyof typeof coreHandlers;
/** A message that no part has does not compile. */
type Complete<Table> = [Exclude<MessageName, Declared>] extends [never] ? Table : { readonly missing: Exclude<MessageName, Declared> };

export const PARTS: Complete<typeof table> = table;

async function hasOpenJobs(): Promise<boolean> {
  const open = await (await toWork()).openJobs();
  return !open.ok || open.value.length > 0;
}

async function hasSearches(): Promise<boolean> {
  const searches = await (await toWork()).savedSearches();
  return searches.ok && searches.value.length > 0;
}

async function hasEarnings(): Promise<boolean> {
  const synced = await (await toWork()).syncedAccounts();
  return synced.ok && synced.value.length > 0;
}

async function hasShops(): Promise<boolean> {
  return (await readSetting('shops')).length > 0;
}
