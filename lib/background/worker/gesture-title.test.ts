import { beforeEach, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { listenToCommands } from './commands';
import { listenToMenu } from './menu';

const makeAndTell = vi.hoisted(() => vi.fn<(request: unknown) => Promise<void>>(async () => undefined));
vi.mock('#lib/background/shell/during', () => ({ during: (work: () => Promise<unknown>) => work() }));
vi.mock('./work', async () => {
  const { requestOfGesture } = await import('./request-of-gesture');
  return { WORK: { lockNow: vi.fn(), makeAndTell, requestOfGesture } };
});

const PAGE = 'https://shopee.com.br/Garrafa-i.111.222';
const BARE = 'https://shopee.com.br/product/111/222';
const TAB = { url: PAGE, title: 'Garrafa  térmica 500 ml | Shopee Brasil' };

type Tab = Partial<Browser.tabs.Tab> | undefined;
let press: (name: string, tab: Tab) => void;
let choose: (info: Partial<Browser.contextMenus.OnClickData>, tab: Tab) => void;

beforeEach(() => {
  makeAndTell.mockClear();
  Object.assign(browser, {
    commands: { onCommand: { addListener: (listener: typeof press) => (press = listener) } },
    contextMenus: { onClicked: { addListener: (listener: typeof choose) => (choose = listener) } },
  });
  listenToCommands();
  listenToMenu();
});

const asked = () => makeAndTell.mock.lastCall?.[0];

it.each<[what: string, tab: Tab, title: string | null]>([
  ['the product that the tab shows', TAB, 'Garrafa térmica 500 ml'],
  ['a page that is still loading by the words in its address', { url: PAGE, title: PAGE }, 'Garrafa'],
  ['the address without its scheme', { url: PAGE, title: PAGE.slice('https://'.length) }, 'Garrafa'],
  ['the site’s own name', { url: PAGE, title: 'Shopee Brasil | Ofertas incríveis' }, 'Garrafa'],
  ['a page that is still loading and whose address has no words: its address is no name', { url: BARE, title: BARE }, null],
  ['a page that is no product', { url: 'https://shopee.com.br/search?keyword=a', title: 'Busca | Shopee Brasil' }, null],
  ['a tab without a title', { url: PAGE }, 'Garrafa'],
  ['a tab without a title or words', { url: BARE }, null],
])('the key names %s', async (_what, tab, title) => {
  press('copy-link', tab);
  await vi.waitFor(() => expect(makeAndTell).toHaveBeenCalledOnce());
  expect(asked()).toMatchObject({ url: tab?.url, title });
});

it('the key names the front tab where the browser brings none along', async () => {
  Object.assign(browser, { tabs: { query: async () => [TAB] } });
  press('copy-link', undefined);
  await vi.waitFor(() => expect(asked()).toMatchObject({ url: PAGE, title: 'Garrafa térmica 500 ml' }));
});

const OTHER = 'https://shopee.com.br/product/111/333';

it.each<[item: string, info: Partial<Browser.contextMenus.OnClickData>, url: string, title: string | null]>([
  ['copy-link-page', { pageUrl: PAGE }, PAGE, 'Garrafa térmica 500 ml'],
  ['copy-link-page', { pageUrl: OTHER }, OTHER, null],
  ['copy-link-link', { pageUrl: PAGE, linkUrl: OTHER }, OTHER, null],
  [
    'copy-link-link',
    { pageUrl: PAGE, linkUrl: 'https://shopee.com.br/Copo-Azul-i.111.333' },
    'https://shopee.com.br/Copo-Azul-i.111.333',
    'Copo Azul',
  ],
  ['copy-link-link', { pageUrl: PAGE, linkUrl: 'https://s.shopee.com.br/abc' }, 'https://s.shopee.com.br/abc', null],
  ['copy-link-selection', { pageUrl: PAGE, selectionText: `olha ${OTHER} aqui` }, OTHER, null],
  ['copy-link-selection', { pageUrl: PAGE, selectionText: '' }, 'https://', null],
])('the item %s of %j', async (menuItemId, info, url, title) => {
  choose({ ...info, menuItemId }, TAB);
  await vi.waitFor(() => expect(makeAndTell).toHaveBeenCalledOnce());
  expect(asked()).toMatchObject({ url, title });
});
