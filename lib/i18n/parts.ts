import type accounts from './locales/en/accounts.json';
import type ads from './locales/en/ads.json';
import type bills from './locales/en/bills.json';
import type bulk from './locales/en/bulk.json';
import type captions from './locales/en/captions.json';
import type conversions from './locales/en/conversions.json';
import type costs from './locales/en/costs.json';
import type earned from './locales/en/earned.json';
import type earnings from './locales/en/earnings.json';
import type failures from './locales/en/failures.json';
import type failuresShopline from './locales/en/failures-shopline.json';
import type failuresShops from './locales/en/failures-shops.json';
import type firstRun from './locales/en/first-run.json';
import type groups from './locales/en/groups.json';
import type history from './locales/en/history.json';
import type imports from './locales/en/imports.json';
import type jobs from './locales/en/jobs.json';
import type jobsView from './locales/en/jobs-view.json';
import type journal from './locales/en/journal.json';
import type links from './locales/en/links.json';
import type offers from './locales/en/offers.json';
import type panel from './locales/en/panel.json';
import type payments from './locales/en/payments.json';
import type performance from './locales/en/performance.json';
import type profit from './locales/en/profit.json';
import type rates from './locales/en/rates.json';
import type review from './locales/en/review.json';
import type search from './locales/en/search.json';
import type searches from './locales/en/searches.json';
import type settings from './locales/en/settings.json';
import type shell from './locales/en/shell.json';
import type shopView from './locales/en/shop-view.json';
import type shopline from './locales/en/shopline.json';
import type shoplineSettings from './locales/en/shopline-settings.json';
import type shops from './locales/en/shops.json';
import type shopsSettings from './locales/en/shops-settings.json';
import type subIds from './locales/en/sub-ids.json';
import type suggestions from './locales/en/suggestions.json';
import type targeted from './locales/en/targeted.json';
import type targetedBook from './locales/en/targeted-book.json';
import type targetedDraft from './locales/en/targeted-draft.json';
import type vault from './locales/en/vault.json';
import type worker from './locales/en/worker.json';

/**
 * The parts of a language's texts: one file each in `locales/<code>`, loaded by the pages and views that show them.
 * A key stands in the part of the page or topic that shows it; what several show stands in the smallest part that all of them load.
 */
interface PartTables {
  readonly accounts: typeof accounts;
  readonly ads: typeof ads;
  readonly bills: typeof bills;
  readonly bulk: typeof bulk;
  readonly captions: typeof captions;
  readonly conversions: typeof conversions;
  readonly costs: typeof costs;
  readonly earned: typeof earned;
  readonly earnings: typeof earnings;
  readonly failures: typeof failures;
  readonly 'failures-shopline': typeof failuresShopline;
  readonly 'failures-shops': typeof failuresShops;
  readonly 'first-run': typeof firstRun;
  readonly groups: typeof groups;
  readonly history: typeof history;
  readonly imports: typeof imports;
  readonly jobs: typeof jobs;
  readonly 'jobs-view': typeof jobsView;
  readonly journal: typeof journal;
  readonly links: typeof links;
  readonly offers: typeof offers;
  readonly panel: typeof panel;
  readonly payments: typeof payments;
  readonly performance: typeof performance;
  readonly profit: typeof profit;
  readonly rates: typeof rates;
  readonly review: typeof review;
  readonly search: typeof search;
  readonly searches: typeof searches;
  readonly settings: typeof settings;
  readonly shell: typeof shell;
  readonly 'shop-view': typeof shopView;
  readonly shopline: typeof shopline;
  readonly 'shopline-settings': typeof shoplineSettings;
  readonly shops: typeof shops;
  readonly 'shops-settings': typeof shopsSettings;
  readonly 'sub-ids': typeof subIds;
  readonly suggestions: typeof suggestions;
  readonly targeted: typeof targeted;
  readonly 'targeted-book': typeof targetedBook;
  readonly 'targeted-draft': typeof targetedDraft;
  readonly vault: typeof vault;
  readonly worker: typeof worker;
}

export type Part = keyof PartTables;

/** A key as it stands in a file. */
export type FileKey<P extends Part = Part> = { [One in P]: keyof PartTables[One] & string }[P];

/** A key of a text. Plural texts are kept as `<key>_one` and `<key>_other` and asked for as `<key>`. */
export type TextKey<P extends Part = Part> = FileKey<P> | PluralKey<FileKey<P>>;
type PluralKey<K> = K extends `${infer Base}_other` ? Base : never;
