import type { Account } from '#lib/domain/accounts/account';
import type { Language } from '#lib/domain/language';
import type { CaptionTemplate } from '#lib/domain/links/captions/caption-template';
import type { SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import type { QuietHours } from '#lib/domain/offers/saved-search';
import type { BoardView } from '#lib/domain/rates/board/board-views';
import type { OwnTermsOfMarkets } from '#lib/domain/rates/profit-terms';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import type { ServiceFees } from '#lib/domain/rates/service-fee';
import type { SavedQuestion } from '#lib/domain/reports/earnings-view/breakdowns';
import type { PageState } from '#lib/domain/shops/page-state';
import type { ShopAccount, ShoplineAccount } from '#lib/domain/shops/shop-account';

/**
 * Non-secret settings. Place: `sync` follows the person to other computers, `local` stays on this one,
 * `session` is gone when the browser closes. One storage key per setting, named `setting:<name>`.
 * A setting whose shape changes gets a migration: the last column, one function a version.
 */
const row = <T>(place: 'sync' | 'local' | 'session', fallback: T, ...migrations: Migration[]) => ({ place, fallback, migrations });

/** Brings a stored value to the next version of its shape; pure, and content with whatever it gets. */
export type Migration = (stored: unknown) => unknown;

interface VaultMark {
  readonly state: 'empty' | 'locked' | 'unlocked' | 'damaged' | 'newer';
  readonly protection: 'device' | 'passphrase';
  readonly repairable: boolean;
  /** Accounts whose secret was kept before the passphrase was chosen. */
  readonly exposed?: string[];
}

export const SETTINGS = {
  /** `auto`: the browser's language. */
  language: row<'auto' | Language>('sync', 'auto'),
  theme: row<'auto' | 'light' | 'dark'>('sync', 'auto'),
  /** Named sub id presets. */
  presets: row<readonly SubIdPreset[]>('sync', []),
  /** The five templates used last, and the preset they came from. */
  lastSubIds: row<{ readonly slots: readonly string[]; readonly presetId: string | null }>('local', {
    slots: ['', '', '', '', ''],
    presetId: null,
  }),
  /** preset id → the number that `{counter}` gives next. */
  counters: row<Readonly<Record<string, number>>>('local', {}),
  /** The person's own caption templates. */
  captions: row<readonly CaptionTemplate[]>('local', []),
  /** market → the template chosen there. */
  captionChoice: row<Readonly<Record<string, string>>>('local', {}),
  /** market → the coupon and the group's address that captions say. */
  captionWords: row<Readonly<Record<string, { readonly coupon: string; readonly group: string }>>>('local', {}),
  /** Whether captions may say what a sale earns. */
  captionCommission: row<boolean>('local', false),
  /** Presets that "one link for each group" leaves out. */
  groupsLeftOut: row<readonly string[]>('local', []),
  /** job of a list → its rows whose caption has been posted. */
  postedCaptions: row<Readonly<Record<string, readonly number[]>>>('local', {}),
  /** Whether a list asks the catalogue for price and rating too. */
  bulkOffers: row<boolean>('local', true),
  accounts: row<readonly Account[]>('local', []),
  shops: row<readonly ShopAccount[]>('local', []),
  stores: row<readonly ShoplineAccount[]>('local', []),
  /** Minutes without use after which a vault with a passphrase locks; 0: only when the browser closes. */
  autoLockMinutes: row<number>('local', 15),
  /** Whether names and figures stay on the screen while the vault is locked. */
  readableWhileLocked: row<boolean>('local', false),
  firstRunDone: row<boolean>('local', false),
  /** Everything is being deleted: written first, deleted last. A worker that starts and finds it carries the deletion to its end. */
  deletionBegun: row<boolean>('local', false),
  /** What Seller Centre pages show, as the content script told it and the background judged it: one state for a tab, the last one first. */
  pagesInView: row<readonly PageState[]>('session', []),
  /** The shop chosen in the panel: market → account id. */
  shopInPanel: row<Readonly<Record<string, string>>>('local', {}),
  /** The SHOPLINE store chosen in the panel; empty: the first. */
  storeInPanel: row<string>('local', ''),
  /** Page kinds on which no badges are wanted. */
  badgesOff: row<readonly string[]>('sync', []),
  /** The product that a click on a badge asked the panel to show. */
  panelItem: row<{ readonly itemId: string; readonly at: number } | null>('session', null),
  /** market → seller service fee in basis points, where the person set one. */
  serviceFees: row<ServiceFees>('sync', {}),
  /** market → selling fee, tax and usual margin, where the person set them. */
  profitTerms: row<OwnTermsOfMarkets>('sync', {}),
  /** account id → the changes of its rates that lie before the person, not applied and not discarded. */
  reviews: row<Readonly<Record<string, ReviewDraft>>>('session', {}),
  /** The person's own views of the rates board: filter, order and columns under a name. */
  ratesViews: row<readonly BoardView[]>('local', []),
  /** The person's own questions of what was earned. */
  earningsQuestions: row<readonly SavedQuestion[]>('local', []),
  /** Columns of the breakdown of earnings; empty: the usual ones. */
  earningsColumns: row<readonly string[]>('local', []),
  /** Whether names and money are blurred, for whoever records or shares the screen; until the browser closes. */
  recording: row<boolean>('session', false),
  /** Whether single letters are keys of the panel. */
  letterKeys: row<boolean>('sync', true),
  /** Offers that the person keeps, the last one first. */
  starredOffers: row<readonly OfferRow[]>('local', []),
  /** Hours in which nothing is told of saved searches: from 22 to 8; equal ends: none. */
  quietHours: row<QuietHours>('local', { from: 22, to: 8 }),
  /** Unix ms up to which findings of saved searches were told or looked at. */
  findingsToldAt: row<number>('local', 0),
  /** Whether what was read of an account's earnings once is read again each morning. */
  earningsDaily: row<boolean>('local', true),
  /** Whether one notification tells each morning what came in yesterday. */
  earningsDigest: row<boolean>('local', false),
  /** Whether the link maker says that a link has no Sub_id, and that orders cannot be traced to links made here. */
  subIdCare: row<boolean>('sync', true),
  /** Ended jobs that the person has put away; their results are still kept. */
  dismissedJobs: row<readonly string[]>('local', []),
  /** Written by the background at each change, so that open pages follow it. */
  vaultState: row<VaultMark>('session', { state: 'empty', protection: 'device', repairable: false }),
} as const;

export type SettingName = keyof typeof SETTINGS;
export type SettingValue<N extends SettingName> = (typeof SETTINGS)[N]['fallback'];
