import * as v from 'valibot';
import { FAILURES } from '#lib/domain/failure';
import { MARKET_CODES } from '#lib/domain/market';
import { STORE_HOSTS } from '#lib/domain/shops/shop-account';
import { bulkLinks, groupLinks, openTabs, tabsQuestion } from './bulk-shapes';
import { costsKeepInput } from './costs-shapes';
import { feed, feedPage } from './feed-shapes';
import { figuresChoice, itemFigures, shopFigures } from './figures-shapes';
import { filedLinks, linkIds, linkNote } from './history-shapes';
import { offerPage, offerPageNo, offerQuery } from './offers-shapes';
import { isPageInView, isPageInViewAnswer, isPanelOpenAt, type PageInView, type PageInViewAnswer, type PanelOpenAt } from './page-contract';
import { applyRatesInput, applyToAllInput, autoAdd, ratesStarted, readAgainInput, setAutoAddInput } from './rates-shapes';
import { searchWish } from './search-shapes';
import { account, accountChange, accountCheck, offer, quota, shop, shortLink, store, subIds, vaultStatus } from './shapes';
import { campaignKey, storeProducts, storeStep, twin } from './store-shapes';
import { shopSuggestedRate, snoozeInput, unsnoozeInput } from './suggestion-shapes';

/**
 * Table 3: every message that crosses between our contexts. Name → who may send it, what it carries, what comes back.
 * `page` = one of our own pages (popup, panel, options); a web page or content script may send none of these.
 * `again` = may be asked once more when the worker died before it answered.
 * `act` = the person did this: it counts as use for the auto-lock. `gesture` = needs the person's click and so no await before its handler.
 */
const row = <In extends v.GenericSchema, Out extends v.GenericSchema>(
  sender: Sender,
  input: In,
  output: Out,
  more: { again?: boolean; act?: boolean; gesture?: boolean } = {},
) => ({ sender, input, output, again: more.again ?? true, act: more.act ?? true, gesture: more.gesture ?? false });

const passive = { act: false };

export type Sender = 'page' | 'sellerCentre';

const nothing = v.strictObject({});
const market = v.picklist(MARKET_CODES);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const digits = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const jobStarted = v.object({ jobId: v.string() });
const passphrase = v.pipe(v.string(), v.maxLength(1024));

export const contract = {
  /** Makes a link for a page address, keeps it, and answers with the kept record. */
  'link.make': row(
    'page',
    v.strictObject({
      /** One id a click: asked again with the same id, nothing is made twice. */
      requestId: id,
      url: v.pipe(v.string(), v.maxLength(8192)),
      /** null: the market's own default. */
      accountId: v.nullable(id),
      /** Five templates (tokens allowed); null: the preset. */
      subIds: v.nullable(subIds),
      presetId: v.nullable(id),
      /** Make a new one although the same link exists. */
      again: v.boolean(),
      /** `longLink`: by hand, without a request. */
      how: v.picklist(['api', 'longLink']),
      /** The product's name as read from the page, for the history. */
      title: v.nullable(v.pipe(v.string(), v.maxLength(500))),
    }),
    v.object({ link: shortLink, reused: v.boolean() }),
  ),
  /** The page in a tab as its own head tells it: title, og tags, JSON-LD. Read once, when the person acts. */
  'page.read': row(
    'page',
    v.strictObject({ tabId: v.pipe(v.number(), v.integer()) }),
    v.object({
      url: v.string(),
      title: v.string(),
      ogTitle: v.nullable(v.string()),
      ogImage: v.nullable(v.string()),
      jsonLd: v.array(v.string()),
    }),
    passive,
  ),
  /** The catalogue's offer of one product; null: no offer, which is not "no link". */
  'offer.read': row(
    'page',
    v.strictObject({ market, shopId: digits, itemId: digits, accountId: v.nullable(id) }),
    v.nullable(offer),
    passive,
  ),
  /** One page of the catalogue: up to 50 offers for one call. */
  'offers.read': row('page', v.strictObject({ accountId: id, query: offerQuery, page: offerPageNo }), offerPage, passive),
  /** The open tabs of Shopee's buyer pages, in the order of their windows. `read`: with what each page's head says, because the person asked. */
  'tabs.read': row('page', tabsQuestion, openTabs, passive),
  /** Keeps a search, new or changed; the id is the page's, so that asking twice keeps one. */
  'searches.save': row('page', v.strictObject({ search: searchWish }), nothing),
  'searches.remove': row('page', v.strictObject({ id }), nothing),
  /** Looks at saved searches now, as jobs. */
  'searches.check': row(
    'page',
    v.strictObject({ requestId: id, searchIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)) }),
    v.object({ jobIds: v.array(v.string()) }),
  ),
  /** Removes findings that were read; null: all of them. */
  'findings.remove': row('page', v.strictObject({ ids: v.nullable(v.pipe(v.array(v.string()), v.maxLength(500))) }), nothing),
  /** What the person writes to a link: tags, a note, a star. */
  'history.note': row('page', v.strictObject({ note: linkNote }), nothing),
  /** Takes links out of the history under a mark by which they can come back for a day. */
  'history.remove': row('page', v.strictObject({ ids: linkIds, batch: id }), v.object({ removed: v.number() })),
  'history.restore': row('page', v.strictObject({ batch: id }), v.object({ restored: v.number() })),
  /** Some rows of a file of links; links that are there stay as they are. */
  'history.import': row('page', v.strictObject({ filed: filedLinks }), v.object({ added: v.number(), known: v.number() })),
  /** The product feeds that the account has. */
  'feeds.list': row('page', v.strictObject({ accountId: id }), v.object({ feeds: v.array(feed) }), passive),
  /** Up to 50 rows of a feed. */
  'feeds.rows': row(
    'page',
    v.strictObject({
      accountId: id,
      feedId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      from: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    feedPage,
    passive,
  ),
  'quota.read': row('page', v.strictObject({ accountId: id }), quota, passive),

  /** Adds an account after the cheapest call has been asked; what the API refused is in `check`, and nothing is kept then unless `keepRefused`. */
  'account.addKey': row(
    'page',
    v.strictObject({
      market,
      appId: v.pipe(v.string(), v.maxLength(64)),
      secret: v.pipe(v.string(), v.maxLength(512)),
      affiliateId: v.nullable(digits),
      label: v.pipe(v.string(), v.maxLength(80)),
      keepRefused: v.boolean(),
    }),
    v.object({ account: v.nullable(account), check: accountCheck, minutesOff: v.number() }),
    { again: false },
  ),
  'account.addKeyless': row('page', v.strictObject({ market, affiliateId: digits, label: v.pipe(v.string(), v.maxLength(80)) }), account, {
    again: false,
  }),
  'account.check': row('page', v.strictObject({ accountId: id }), v.object({ check: accountCheck, minutesOff: v.number() })),
  'account.change': row('page', v.strictObject({ accountId: id, change: accountChange }), account),
  'account.remove': row('page', v.strictObject({ accountId: id }), nothing),

  /** The redirect address that the app's owner enters in the Open Platform Console. */
  'shop.redirect': row('page', nothing, v.object({ address: v.string() }), passive),
  /** Opens the seller's consent in a window of the browser, and keeps every shop that it grants. */
  'shop.connect': row(
    'page',
    v.strictObject({
      market,
      partnerId: digits,
      partnerKey: v.pipe(v.string(), v.maxLength(512)),
      /** One of the documented API hosts. */
      api: v.pipe(v.string(), v.maxLength(80)),
      /** The current form, or the older signed one. */
      form: v.picklist(['portal', 'signed']),
    }),
    v.object({ shops: v.array(shop) }),
    { again: false },
  ),
  /** The consent once more for a shop whose authorization ended; the partner key is the kept one. */
  'shop.reconnect': row('page', v.strictObject({ accountId: id }), v.object({ shops: v.array(shop) }), { again: false }),
  'shop.check': row('page', v.strictObject({ accountId: id }), shop),
  'shop.change': row('page', v.strictObject({ accountId: id, readOnly: v.boolean() }), shop),
  'shop.remove': row('page', v.strictObject({ accountId: id }), nothing),
  /** Reads rates, entries and names of these products into records, where they are not fresh. */
  'shop.lookAtItems': row(
    'page',
    v.strictObject({ accountId: id, itemIds: v.pipe(v.array(digits), v.minLength(1), v.maxLength(60)) }),
    nothing,
    passive,
  ),
  /** How a shop did by AMS, with the days that Shopee really used; cached for each data day. */
  'shop.figures': row('page', v.strictObject({ accountId: id, ...figuresChoice }), shopFigures, passive),
  /** The range that AMS suggests for all products of a shop at once. */
  'shop.suggestedRate': row('page', v.strictObject({ accountId: id }), shopSuggestedRate, passive),
  /** The last 30 days of one product. */
  'shop.itemFigures': row('page', v.strictObject({ accountId: id, itemId: digits }), itemFigures, passive),
  /** Reads entries and names of exactly these products now, however fresh they are. */
  'shop.readAgain': row('page', readAgainInput, nothing, passive),
  /** Whether new products join the open campaign by themselves, and at what rate. */
  'shop.autoAdd': row('page', v.strictObject({ accountId: id }), autoAdd, passive),
  /** Sets it, and answers with what AMS then says; `rate` null: unchanged. */
  'shop.setAutoAdd': row('page', setAutoAddInput, autoAdd),
  /** Keeps what pieces cost the person. */
  'costs.keep': row('page', costsKeepInput, nothing),
  'store.connect': row('page', v.strictObject({ token: v.pipe(v.string(), v.maxLength(8192)), host: v.picklist(STORE_HOSTS) }), store, {
    again: false,
  }),
  'store.check': row('page', v.strictObject({ accountId: id }), store),
  'store.change': row('page', v.strictObject({ accountId: id, readOnly: v.boolean() }), store),
  'store.remove': row('page', v.strictObject({ accountId: id }), nothing),
  /** Reads one campaign, its sums, ranking and orders into records; many orders are read on by a job. */
  'store.lookAtCampaign': row('page', v.strictObject({ accountId: id, campaignId: campaignKey }), nothing, passive),
  /** Products of a store: the newest, those that fit what was typed, or these. */
  'store.products': row(
    'page',
    v.strictObject({
      accountId: id,
      ask: v.union([
        v.strictObject({
          typed: v.pipe(v.string(), v.maxLength(200)),
          page: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
        }),
        v.strictObject({ ids: v.pipe(v.array(campaignKey), v.minLength(1), v.maxLength(50)) }),
      ]),
    }),
    storeProducts,
    passive,
  ),
  /** Reads the promotions that a campaign may name into records. */
  'store.promotions': row('page', v.strictObject({ accountId: id }), nothing, passive),
  /** A link that puts products into the cart and credits a campaign. */
  'store.expressLink': row(
    'page',
    v.strictObject({ accountId: id, campaignId: campaignKey, productIds: v.pipe(v.array(campaignKey), v.minLength(1), v.maxLength(50)) }),
    v.object({ link: v.string() }),
  ),
  /** Says beside whom of Shopee a campaign stands; null: beside nobody. */
  'store.twin': row('page', v.strictObject({ accountId: id, campaignId: campaignKey, twin: v.nullable(twin) }), nothing),

  /** One link for each address, as a job. */
  'job.bulkLinks': row('page', bulkLinks, jobStarted),
  /** One product, one link for each group, as a job. */
  'job.groupLinks': row('page', groupLinks, jobStarted),
  /** Looks for a product's place by commission under some words. */
  'job.rankProduct': row(
    'page',
    v.strictObject({ requestId: id, accountId: id, itemId: digits, keyword: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
    jobStarted,
  ),
  /** Looks whether the products of all kept links are still offered. */
  'job.checkLinks': row('page', v.strictObject({ requestId: id }), jobStarted),
  /** Reads all of a connected shop into records; `visible`: products in view, whose rates come first. */
  'job.readShop': row(
    'page',
    v.strictObject({ requestId: id, accountId: id, visible: v.pipe(v.array(digits), v.maxLength(160)) }),
    jobStarted,
  ),
  /** Reads what AMS suggests for a shop into records, and nothing else. */
  'job.readSuggestions': row('page', v.strictObject({ requestId: id, accountId: id }), jobStarted),
  /** Sets rates and periods of products, adds them to the open campaign or takes them out, as a job. */
  'job.applyRates': row('page', applyRatesInput, ratesStarted),
  /** The same for all products of a shop at once, as long work of AMS. */
  'job.applyToAll': row('page', applyToAllInput, ratesStarted),
  /** Reads a store's facts and all its campaigns into records. */
  'job.readStore': row('page', v.strictObject({ requestId: id, accountId: id }), jobStarted),
  /** Makes, changes, deletes campaigns of a store, or mails their reports: each a step, done once. */
  'job.storeSteps': row(
    'page',
    v.strictObject({ requestId: id, accountId: id, steps: v.pipe(v.array(storeStep), v.minLength(1), v.maxLength(1000)) }),
    jobStarted,
  ),
  /** What a person does with a job; `jobId` of a job that is gone changes nothing. */
  'job.do': row(
    'page',
    v.strictObject({ jobId: id, what: v.picklist(['pause', 'resume', 'cancel', 'retryFailed', 'lookNow', 'forget']) }),
    nothing,
  ),

  /** Puts suggestions away, until a moment or for ever. The person's own: nothing is told to Shopee. */
  'suggestions.snooze': row('page', snoozeInput, nothing),
  'suggestions.unsnooze': row('page', unsnoozeInput, nothing),

  /** Removes what was read longest ago and can be read again; never links, journal, presets or jobs. */
  'records.prune': row('page', nothing, v.object({ removed: v.number() })),
  /** Records that the browser cannot open are given up, links among them; accounts, vault and settings stay. */
  'records.startAfresh': row('page', nothing, nothing),

  'vault.status': row('page', nothing, vaultStatus, passive),
  'vault.unlock': row('page', v.strictObject({ passphrase }), vaultStatus),
  'vault.lock': row('page', nothing, vaultStatus),
  /** Chooses a passphrase, or changes it; `current` is null where there is none yet. */
  'vault.protect': row('page', v.strictObject({ current: v.nullable(passphrase), passphrase }), vaultStatus, { again: false }),
  /** Back to a key kept on this device; the passphrase is asked for. */
  'vault.keepOnDevice': row('page', v.strictObject({ passphrase }), vaultStatus, { again: false }),
  /** Takes the second copy in the place of a damaged first one. */
  'vault.repair': row('page', nothing, vaultStatus),
  /** A vault that cannot be read is given up: it, and the accounts that need it, go; links, presets and settings stay. */
  'vault.startAfresh': row('page', nothing, vaultStatus),
  /** Accounts, secrets, links, settings: everything. */
  'everything.delete': row('page', nothing, nothing),

  /** What a Seller Centre page shows; answers the badge texts of products that are proven to be a connected shop's. */
  'page.inView': row('sellerCentre', v.custom<PageInView>(isPageInView), v.custom<PageInViewAnswer>(isPageInViewAnswer), passive),
  /** A person clicked a badge. Must reach the browser before any await. */
  'panel.openAt': row('sellerCentre', v.custom<PanelOpenAt>(isPanelOpenAt), nothing, { again: false, gesture: true }),
  /** Opens the side panel of a window; must reach the browser before any await. */
  'panel.open': row('page', v.strictObject({ windowId: v.pipe(v.number(), v.integer()) }), nothing, { again: false, gesture: true }),
} as const;

export type Contract = typeof contract;
export type MessageName = keyof Contract;
export type InputOf<N extends MessageName> = v.InferInput<Contract[N]['input']>;
export type OutputOf<N extends MessageName> = v.InferOutput<Contract[N]['output']>;

/** A failure as it crosses. */
export const failureShape = v.object({
  code: v.picklist(Object.keys(FAILURES) as (keyof typeof FAILURES)[]),
  call: v.optional(v.string()),
  requestId: v.optional(v.string()),
  field: v.optional(v.string()),
  until: v.optional(v.number()),
  minutesOff: v.optional(v.number()),
  detail: v.optional(v.string()),
});
