import type { Account, AffiliateKeyAccount, AffiliateKeylessAccount } from '#lib/domain/accounts/account';
import { LANGUAGES, type Language } from '#lib/domain/language';
import type { CaptionTemplate } from '#lib/domain/links/captions/caption-template';
import { SUB_ID_PLACES } from '#lib/domain/links/sub-ids/sub-id';
import type { SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import type { QuietHours } from '#lib/domain/offers/saved-search';
import type { BoardView } from '#lib/domain/rates/board/board-views';
import type { OwnTermsOfMarkets } from '#lib/domain/rates/profit-terms';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import type { ServiceFees } from '#lib/domain/rates/service-fee';
import type { CostLimits, CostLimitsOfShops } from '#lib/domain/reports/brake/cost-brake';
import type { SavedQuestion } from '#lib/domain/reports/earnings-view/breakdowns';
import type { ProductShows } from '#lib/domain/reports/performance/brief';
import type { PerformanceView } from '#lib/domain/reports/performance/question';
import type { AdTaxes } from '#lib/domain/reports/spend/spend-results';
import type { PageState } from '#lib/domain/shops/page-state';
import { SHOPLINE_HOSTS, type ShopAccount, type ShoplineAccount } from '#lib/domain/shops/shop-account';
import {
  each,
  fields,
  isFailureCode,
  isFlag,
  isMarket,
  isNumber,
  isRecord,
  isText,
  listOf,
  oneOf,
  orMissing,
  orNull,
  type Shape,
  whole,
} from './shapes';

/**
 * Non-secret settings. Place: `sync` follows the person to other computers, `local` stays on this one,
 * `session` is gone when the browser closes. One storage key per setting, named `setting:<name>`.
 * The shape says what of a stored value can be used: it may have been changed by hand, or be of another version. Where it says no more than
 * `isRecord`, pages alone read the setting, and `page-checks.ts` says the rest: a worker does not carry what it has no use for.
 * A setting whose shape changes gets a migration: the last column, one function a version.
 */
const row = <T>(place: 'sync' | 'local' | 'session', fallback: T, shape: Shape, ...migrations: Migration[]) => ({
  place,
  fallback,
  shape,
  migrations,
});

/** Brings a stored value to the next version of its shape; pure, and content with whatever it gets. */
export type Migration = (stored: unknown) => unknown;

export interface VaultMark {
  readonly state: 'empty' | 'locked' | 'unlocked' | 'damaged' | 'newer';
  readonly protection: 'device' | 'passphrase';
  readonly repairable: boolean;
  /** Accounts whose secret was kept before the passphrase was chosen. */
  readonly exposed?: string[];
}

const isCheck = orNull(fields<{ at: 0; failure: 0 }>({ at: isNumber, failure: orNull(isFailureCode) }));
const [textOrNull, numberOrNull] = [orNull(isText), orNull(isNumber)];

const isPreset = fields<SubIdPreset>({
  id: isText,
  name: isText,
  slots: (value) => isTexts(value) && (value as readonly string[]).length === SUB_ID_PLACES,
  market: orNull(isMarket),
  starred: isFlag,
});
const isTexts = listOf(isText);
const ofEveryAccount = { id: isText, market: isMarket, label: isText, addedAt: isNumber, isDefault: isFlag };
const isKeyed = fields<AffiliateKeyAccount>({
  ...ofEveryAccount,
  kind: oneOf('affiliateKey'),
  appId: isText,
  secretTail: isText,
  affiliateId: textOrNull,
  check: orNull(fields<{ at: 0; failure: 0; refused: 0 }>({ at: isNumber, failure: orNull(isFailureCode), refused: listOf(isText) })),
  limit: fields<{ calls: 0; windowMs: 0 }>({ calls: isNumber, windowMs: isNumber }),
  hasBatch: orMissing(isFlag),
});
const isKeyless = fields<AffiliateKeylessAccount>({ ...ofEveryAccount, kind: oneOf('affiliateKeyless'), affiliateId: isText });

const isShop = fields<ShopAccount>({
  id: isText,
  market: isMarket,
  partnerId: isText,
  shopId: isText,
  api: isText,
  name: textOrNull,
  logo: textOrNull,
  addedAt: isNumber,
  mainAccountId: textOrNull,
  authorizedUntil: numberOrNull,
  check: isCheck,
  readOnly: isFlag,
});
const isStore = fields<ShoplineAccount>({
  id: isText,
  host: oneOf(...SHOPLINE_HOSTS),
  merchantId: isText,
  name: isText,
  handle: textOrNull,
  addedAt: isNumber,
  check: isCheck,
  readOnly: isFlag,
});
const isPageState = fields<PageState>({
  tabId: isNumber,
  windowId: isNumber,
  at: isNumber,
  kind: isText,
  market: isMarket,
  rows: isNumber,
  ids: listOf(isText),
  matched: listOf(isText),
  shopAccountId: textOrNull,
  otherShopAccountId: textOrNull,
  whose: oneOf('same', 'other', 'unknown'),
  failure: orNull(fields<{ code: 0 }>({ code: isFailureCode })),
  asking: orMissing(isFlag),
});

export const SETTINGS = {
  /** `auto`: the browser's language. */
  language: row<'auto' | Language>('sync', 'auto', whole(oneOf('auto', ...Object.keys(LANGUAGES)))),
  theme: row<'auto' | 'light' | 'dark'>('sync', 'auto', whole(oneOf('auto', 'light', 'dark'))),
  /** Named sub id presets. */
  presets: row<readonly SubIdPreset[]>('sync', [], each(isPreset)),
  /** The five templates used last, and the preset they came from. */
  lastSubIds: row<{ readonly slots: readonly string[]; readonly presetId: string | null }>(
    'local',
    {
      slots: ['', '', '', '', ''],
      presetId: null,
    },
    whole(fields<{ slots: 0; presetId: 0 }>({ slots: listOf(isText), presetId: textOrNull })),
  ),
  /** preset id → the number that `{counter}` gives next. */
  counters: row<Readonly<Record<string, number>>>('local', {}, each(isNumber)),
  /** The person's own caption templates. */
  captions: row<readonly CaptionTemplate[]>('local', [], each(isRecord)),
  /** market → the template chosen there. */
  captionChoice: row<Readonly<Record<string, string>>>('local', {}, each(isText)),
  /** market → the coupon and the group's address that captions say. */
  captionWords: row<Readonly<Record<string, { readonly coupon: string; readonly group: string }>>>('local', {}, each(isRecord)),
  /** Whether captions may say what a sale earns. */
  captionCommission: row<boolean>('local', false, whole(isFlag)),
  /** Presets that "one link for each group" leaves out. */
  groupsLeftOut: row<readonly string[]>('local', [], each(isText)),
  /** job of a list → its rows whose caption has been posted. */
  postedCaptions: row<Readonly<Record<string, readonly number[]>>>('local', {}, each(listOf(isNumber))),
  /** Whether a list asks the catalogue for price and rating too. */
  bulkOffers: row<boolean>('local', true, whole(isFlag)),
  accounts: row<readonly Account[]>(
    'local',
    [],
    each((value) => isKeyed(value) || isKeyless(value)),
  ),
  shops: row<readonly ShopAccount[]>('local', [], each(isShop)),
  stores: row<readonly ShoplineAccount[]>('local', [], each(isStore)),
  /** Minutes without use after which a vault with a passphrase locks; 0: only when the browser closes. */
  autoLockMinutes: row<number>('local', 15, whole(isNumber)),
  /** Whether names and figures stay on the screen while the vault is locked. */
  readableWhileLocked: row<boolean>('local', false, whole(isFlag)),
  firstRunDone: row<boolean>('local', false, whole(isFlag)),
  /**
   * Everything is being deleted: written first, deleted last. A worker that starts and finds it carries the deletion to its end. Stored
   * under this name since the first version: under another one a deletion that an update breaks off would not be found.
   */
  deletionBegun: row<boolean>('local', false, whole(isFlag)),
  /** What Seller Centre pages show, as the content script told it and the background judged it: one state for a tab, the last one first. */
  pagesInView: row<readonly PageState[]>('session', [], each(isPageState)),
  /** The shop chosen in the panel: market → account id. */
  shopInPanel: row<Readonly<Record<string, string>>>('local', {}, each(isText)),
  /** The SHOPLINE store chosen in the panel; empty: the first. */
  storeInPanel: row<string>('local', '', whole(isText)),
  /** Page kinds on which no badges are wanted. */
  badgesOff: row<readonly string[]>('sync', [], each(isText)),
  /** What badges and the panel's rows of products show. */
  productShows: row<ProductShows>('sync', 'rates', whole(isText)),
  /** The product that a click on a badge asked the panel to show. */
  panelItem: row<{ readonly itemId: string; readonly at: number } | null>('session', null, whole(orNull(isRecord))),
  /** market → seller service fee in basis points, where the person set one. */
  serviceFees: row<ServiceFees>('sync', {}, each(isNumber)),
  /** market → selling fee, tax and usual margin, where the person set them. */
  profitTerms: row<OwnTermsOfMarkets>('sync', {}, each(isRecord)),
  /** account id → the changes of its rates that lie before the person, not applied and not discarded. */
  reviews: row<Readonly<Record<string, ReviewDraft>>>('session', {}, each(isRecord)),
  /** The person's own views of the rates board: filter, order and columns under a name. */
  ratesViews: row<readonly BoardView[]>('local', [], each(isRecord)),
  /** The person's own questions of what was earned. */
  earningsQuestions: row<readonly SavedQuestion[]>('local', [], each(isRecord)),
  /** Columns of the breakdown of earnings; empty: the usual ones. */
  earningsColumns: row<readonly string[]>('local', [], each(isText)),
  /** The person's own views of a shop's performance. */
  performanceViews: row<readonly PerformanceView[]>('local', [], each(isRecord)),
  /** list of a shop's performance → columns that are not wanted. */
  performanceHidden: row<Readonly<Record<string, readonly string[]>>>('local', {}, each(listOf(isText))),
  /** Whether names and money are blurred, for whoever records or shares the screen; until the browser closes. */
  recording: row<boolean>('session', false, whole(isFlag)),
  /** Whether single letters are keys of the panel. */
  letterKeys: row<boolean>('sync', true, whole(isFlag)),
  /** Offers that the person keeps, the last one first. */
  starredOffers: row<readonly OfferRow[]>('local', [], each(isRecord)),
  /** Hours in which nothing is told of saved searches: from 22 to 8; equal ends: none. */
  quietHours: row<QuietHours>('local', { from: 22, to: 8 }, whole(fields<QuietHours>({ from: isNumber, to: isNumber }))),
  /** Unix ms up to which findings of saved searches were reported or seen. Its name is stored, hence it stays. */
  findingsToldAt: row<number>('local', 0, whole(isNumber)),
  /** Whether what was read of an account's earnings once is read again each morning. */
  earningsDaily: row<boolean>('local', true, whole(isFlag)),
  /** Whether one notification tells each morning what came in yesterday. */
  earningsDigest: row<boolean>('local', false, whole(isFlag)),
  /** account id → what its affiliates may cost a day and a month before it is told. */
  costLimits: row<CostLimitsOfShops>('local', {}, each(fields<CostLimits>({ day: textOrNull, month: textOrNull }))),
  /** Imports that were undone and can be put back, until the browser closes. */
  importsUndone: row<readonly string[]>('session', [], each(isText)),
  /** market → tax on ads in basis points, where the person set one. */
  adTaxes: row<AdTaxes>('sync', {}, each(isNumber)),
  /** Whether the link maker says that a link has no Sub_id, and that orders cannot be traced to links made here. */
  subIdCare: row<boolean>('sync', true, whole(isFlag)),
  /** Ended jobs that the person has put away; their results are still kept. */
  dismissedJobs: row<readonly string[]>('local', [], each(isText)),
  /** Minutes by which this computer's clock is ahead (behind: negative) of the server that answered last; 0 within a minute. */
  clockOff: row<number>('session', 0, whole(isNumber)),
  /** Written by the background at each change, so that open pages follow it. */
  vaultState: row<VaultMark>('session', { state: 'empty', protection: 'device', repairable: false }, whole(isRecord)),
} as const;

export type SettingName = keyof typeof SETTINGS;
export type SettingValue<N extends SettingName> = (typeof SETTINGS)[N]['fallback'];
