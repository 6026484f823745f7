import { type Browser, browser } from 'wxt/browser';
import { logFault } from '#lib/background/shell/log';
import { openPanel } from '#lib/background/shell/panel';
import { texts } from '#lib/background/shell/person';
import { markets, SHARED_SHORT_LINK_HOSTS } from '#lib/domain/market';
import type { TextKey } from '#lib/i18n/make-texts';
import { linkOf, lock } from './to-work';

type Clicked = Browser.contextMenus.OnClickData;
type Tab = Browser.tabs.Tab | undefined;

type ContextTypes = NonNullable<Browser.contextMenus.CreateProperties['contexts']>;

interface MenuItem {
  readonly id: string;
  readonly title: TextKey<'worker'>;
  readonly contexts: ContextTypes;
  readonly documentUrlPatterns?: string[];
  readonly targetUrlPatterns?: string[];
  /** Called in the click's own tick: what needs the person's gesture must come before any await. */
  readonly chosen: (info: Clicked, tab: Tab) => Promise<void>;
}

const buyerPages = markets().map((market) => `https://${market.buyer}/*`);
const linkable = [
  ...buyerPages,
  ...markets().flatMap((market) => market.shortLink.map((host) => `https://${host}/*`)),
  ...SHARED_SHORT_LINK_HOSTS.map((host) => `https://${host}/*`),
];

/** Table 5: the right-click items. */
const MENU: readonly MenuItem[] = [
  {
    id: 'copy-link-link',
    title: 'menu.copyLink',
    contexts: ['link'],
    targetUrlPatterns: linkable,
    chosen: (info, tab) => linkOf(info.linkUrl ?? '', tab),
  },
  {
    id: 'copy-link-page',
    title: 'menu.copyLinkOfPage',
    contexts: ['page'],
    documentUrlPatterns: buyerPages,
    chosen: (info, tab) => linkOf(info.pageUrl ?? tab?.url ?? '', tab),
  },
  {
    id: 'copy-link-selection',
    title: 'menu.copyLinkOfSelection',
    contexts: ['selection'],
    chosen: (info, tab) => linkOf(addressIn(info.selectionText ?? ''), tab),
  },
  ...(import.meta.env.FIREFOX
    ? []
    : [
        {
          id: 'open-panel',
          title: 'menu.openPanel',
          contexts: ['action'],
          chosen: (_info: Clicked, tab: Tab) => openPanel(tab?.windowId),
        } satisfies MenuItem,
      ]),
  { id: 'lock-now', title: 'menu.lockNow', contexts: ['action'], chosen: lock },
];

/** Listens at once; the items themselves are made at installation and when the language changes. */
export function listenToMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const item = MENU.find((one) => one.id === info.menuItemId);
    item?.chosen(info as Clicked, tab as Tab).catch((error: unknown) => logFault(`menu ${item.id}`, error));
  });
}

let making: Promise<void> = Promise.resolve();

/** Makes all items anew, in the person's language. */
export function makeMenu(): Promise<void> {
  making = making.then(async () => {
    const t = await texts('worker');
    await browser.contextMenus.removeAll();
    for (const { id, title, contexts, documentUrlPatterns, targetUrlPatterns } of MENU) {
      browser.contextMenus.create({
        id,
        title: t(title),
        contexts,
        ...(documentUrlPatterns ? { documentUrlPatterns } : {}),
        ...(targetUrlPatterns ? { targetUrlPatterns } : {}),
      });
    }
  });
  return making;
}

/** The first address in a selected text. */
function addressIn(text: string): string {
  const found = /https?:\/\/\S+/i.exec(text)?.[0] ?? text.trim();
  return /^https?:/i.test(found) ? found : `https://${found}`;
}
