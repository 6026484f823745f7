import { vault } from '#lib/background/accounts/clients';
import { personsLanguage, texts } from '#lib/background/shell/person';
import { knownAsOwn } from '#lib/background/shops/own-ids';
import { shops } from '#lib/background/shops/shops';
import { ownerOfPage, type PageState } from '#lib/domain/shops/page-state';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { PageInView, PageInViewAnswer } from '#lib/messages/page-contract';
import { isGone } from '#lib/records/gone';
import { readSetting, writeSetting } from '#lib/settings/settings';
import { badgeText } from './badge-text';
import { askOwn } from './prove';
import { ratesInView } from './rates-in-view';
import { joinedBadges, soldBadges } from './sold-badges';

const NOTHING: PageInViewAnswer = { badges: [] };
/** Counts the readings of each tab. */
const turns = new Map<number, number>();

/** Judges what a page claims to show, tells the panel, and answers with badges for what is proven. */
export async function judgePage(view: PageInView, tab: { tabId: number; windowId: number }): Promise<PageInViewAnswer> {
  const now = Date.now();
  const turn = (turns.get(tab.tabId) ?? 0) + 1;
  turns.set(tab.tabId, turn);
  const here = (await shops.read()).filter((shop) => shop.market === view.market);
  const chosen = (await readSetting('shopInPanel'))[view.market];
  const shop = here.find((one) => one.id === chosen) ?? here[0] ?? null;
  const locked = (await vault.status()).state === 'locked';
  await sayAsking(view, tab, locked ? null : shop, now);
  const state = await judge(view, tab, shop, here, locked, now);
  // A later reading of this tab is under way: its result counts, whichever ends first.
  if (turns.get(tab.tabId) !== turn) return NOTHING;
  // Another shop was chosen while Shopee was asked, and the page was not yet known to be judged again.
  if ((await readSetting('shopInPanel'))[view.market] !== chosen) return judgePage(view, tab);
  await keepPage(state);
  if (!shop || locked || state.whose === 'other') return NOTHING;
  if ((await readSetting('badgesOff')).includes(view.kind)) return { ...NOTHING, switchedOff: true };
  const words = { t: await texts('worker'), language: await personsLanguage() };
  // Money on somebody else's page cannot be blurred: while the screen is recorded only rates stand there.
  const shows = (await readSetting('recording')) ? 'rates' : await readSetting('productShows');
  const sold = shows === 'performance' || shows === 'both' ? await soldBadges(shop, state.matched, words) : null;
  if (sold && shows === 'performance') return { badges: joinedBadges([], sold, words.t) };
  const rates = await ratesInView(shop, state.matched, now);
  const badges = rates.flatMap((one) => badgeText(one, shop.market, words, now, sold !== null) ?? []);
  return { badges: sold ? joinedBadges(badges, sold, words.t) : badges };
}

/** The first reading of a page may take as long as Shopee takes: the panel is told at once that it is pending. */
async function sayAsking(view: PageInView, tab: { tabId: number; windowId: number }, shop: ShopAccount | null, now: number): Promise<void> {
  if (!shop || view.ids.length === 0) return;
  const pages = await readSetting('pagesInView');
  if (pages.some(({ tabId, kind }) => tabId === tab.tabId && kind === view.kind)) return;
  await keepPage({ ...report(view, tab, now), ...UNJUDGED, shopAccountId: shop.id, asking: true });
}

const UNJUDGED = { matched: [], shopAccountId: null, otherShopAccountId: null, whose: 'unknown', failure: null } as const;

const report = ({ kind, market, rows, ids }: PageInView, tab: { tabId: number; windowId: number }, at: number) => ({
  ...tab,
  at,
  kind,
  market,
  rows,
  ids,
});

/** After the person chose another shop: the pages' earlier answers are judged again. */
export async function judgeAgain(): Promise<void> {
  for (const { kind, market, ids, rows, tabId, windowId } of await readSetting('pagesInView')) {
    await judgePage({ kind, market, ids, rows }, { tabId, windowId });
  }
}

/** So many tabs are remembered; a panel shows only the one in front. */
const TABS = 8;
let writing: Promise<void> = Promise.resolve();

/** Two tabs may tell at once: one after the other, so that none is lost. */
function keepPage(state: PageState): Promise<void> {
  writing = writing.then(async () => {
    // A shop that was removed while it was asked is nobody's on this page.
    if (isGone(state.shopAccountId)) return;
    const others = (await readSetting('pagesInView')).filter(({ tabId }) => tabId !== state.tabId);
    await writeSetting('pagesInView', [state, ...others].slice(0, TABS));
  });
  return writing;
}

async function judge(
  view: PageInView,
  tab: { tabId: number; windowId: number },
  shop: ShopAccount | null,
  here: readonly ShopAccount[],
  locked: boolean,
  now: number,
): Promise<PageState> {
  if (!shop) return { ...report(view, tab, now), ...UNJUDGED };
  const known = await knownAsOwn(shop.id, view.ids);
  const unknown = view.ids.filter((id) => !known.has(id));
  const elsewhere = await ownedByOther(here, shop, unknown);
  const asked = locked
    ? { own: new Set<string>(), failure: null }
    : await askOwn(
        shop,
        unknown.filter((id) => !elsewhere.ids.has(id)),
        now,
      );
  const matched = view.ids.filter((id) => known.has(id) || asked.own.has(id));
  const owner = elsewhere.shopAccountId === null && matched.length === 0 && !locked ? await ownerOf(here, shop, unknown, now) : null;
  return {
    ...report(view, tab, now),
    matched,
    shopAccountId: shop.id,
    otherShopAccountId: owner ?? elsewhere.shopAccountId,
    whose: ownerOfPage(matched.length, owner ? 1 : elsewhere.ids.size),
    failure: asked.failure,
  };
}

/** A handful of products is enough to tell whose page it is. */
const SAMPLE = 5;

/** The other connected shop that owns up to a page on which nothing is the chosen shop's. */
async function ownerOf(here: readonly ShopAccount[], shop: ShopAccount, ids: readonly string[], now: number): Promise<string | null> {
  for (const other of here) {
    if (other.id === shop.id) continue;
    const { own } = await askOwn(other, ids.slice(0, SAMPLE), now);
    if (own.size > 0) return other.id;
  }
  return null;
}

/** Products that the records know as another connected shop's. */
async function ownedByOther(
  here: readonly ShopAccount[],
  shop: ShopAccount,
  ids: readonly string[],
): Promise<{ ids: Set<string>; shopAccountId: string | null }> {
  for (const other of here) {
    if (other.id === shop.id) continue;
    const own = await knownAsOwn(other.id, ids);
    if (own.size > 0) return { ids: new Set(own), shopAccountId: other.id };
  }
  return { ids: new Set(), shopAccountId: null };
}
