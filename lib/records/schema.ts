import type { DBSchema } from 'idb';
import type { Job, StepChunk, StepResult } from '#lib/domain/jobs/job';
import type { LinkNote } from '#lib/domain/links/link-note';
import type { ShortLink } from '#lib/domain/links/short-link';
import type { SavedSearch } from '#lib/domain/offers/saved-search';
import type { LinkHealthRow, PresetUseRow, RemovedLinkRow } from './links/link-rows';
import type { FindingRow, SeenOfferRow, ShopOfferRow, SightingRow } from './offers/offer-rows';
import type { CostRow } from './rates/cost-rows';
import type { AmsTaskRow, EntryRow, JournalRow, ProductRow, SuggestedRateRow, SuggestionRow } from './rates/rows';
import type { SnoozeRow } from './rates/snooze-rows';
import type { ReadingRow } from './read-row';
import type { BillLinesRow, BillRow } from './reports/bills/bill-rows';
import type { EarnedStateRow, LinkEarningsRow } from './reports/earned-rows';
import type {
  FileHeadRow,
  ImportChunkRow,
  ImportDetailsRow,
  ImportFolderRow,
  ImportLinesRow,
  ImportRow,
  ImportWordsRow,
  SpendMatchRow,
} from './reports/imports/import-rows';
import type { PaymentLinesRow, PaymentRow } from './reports/payment-rows';
import type { PerformanceDayRow, PerformanceNameRow, PerformanceRow } from './reports/performance/performance-rows';
import type { ReportDetailsRow, ReportLinesRow, ReportStateRow, ReportTotalsRow, ReportWordsRow } from './reports/report-rows';
import type { CategoryRow } from './reports/sales-rows';
import type { ReportDayRow, ReportSyncRow } from './reports/sync-rows';
import type {
  ShoplineCampaignRow,
  ShoplineFactsRow,
  ShoplineFiguresRow,
  ShoplineOrderRow,
  ShoplinePromotionRow,
  ShoplineTwinRow,
} from './shopline/shopline-rows';
import type { AffiliateNoteRow, AffiliateRow } from './targeted/affiliate-rows';
import type { CampaignDetailsRow, CampaignDraftRow, CampaignJournalRow, CampaignRow } from './targeted/targeted-rows';

/** The tables of the local read model: key, row, indexes. */
export interface RecordsSchema extends DBSchema {
  links: { key: string; value: ShortLink; indexes: { at: number; reuseKey: string; link: string } };
  linkNotes: { key: string; value: LinkNote; indexes: { tags: string } };
  linkHealth: { key: [string, string]; value: LinkHealthRow };
  removedLinks: { key: string; value: RemovedLinkRow; indexes: { batch: string; at: number } };
  sightings: { key: [string, string, number]; value: SightingRow };
  savedSearches: { key: string; value: SavedSearch };
  seenOffers: { key: [string, string]; value: SeenOfferRow };
  findings: { key: string; value: FindingRow; indexes: { at: number; search: [string, number] } };
  shopOffers: { key: [string, string]; value: ShopOfferRow; indexes: { readAt: number } };
  presetsUsed: { key: string; value: PresetUseRow };
  products: { key: [string, string]; value: ProductRow; indexes: { readAt: number } };
  suggestedRates: { key: [string, string]; value: SuggestedRateRow; indexes: { readAt: number } };
  entries: { key: [string, string, string]; value: EntryRow; indexes: { readAt: number } };
  suggestions: { key: [string, string, string]; value: SuggestionRow; indexes: { readAt: number } };
  campaigns: { key: [string, string]; value: CampaignRow; indexes: { readAt: number } };
  campaignDetails: { key: [string, string]; value: CampaignDetailsRow; indexes: { readAt: number } };
  /** What was done to targeted campaigns, part by part. */
  campaignJournal: { key: string; value: CampaignJournalRow; indexes: { at: number; campaign: [string, string, number] } };
  /** Campaigns that are not sent yet. */
  campaignDrafts: { key: [string, string]; value: CampaignDraftRow };
  /** Affiliates as AMS shows them, and what the person wrote of them. */
  affiliates: { key: [string, string]; value: AffiliateRow; indexes: { readAt: number } };
  affiliateNotes: { key: [string, string]; value: AffiliateNoteRow };
  categories: { key: [string, string]; value: CategoryRow; indexes: { readAt: number } };
  storeCampaigns: { key: [string, string]; value: ShoplineCampaignRow; indexes: { readAt: number } };
  storeFacts: { key: [string, string]; value: ShoplineFactsRow; indexes: { readAt: number } };
  storeOrders: { key: [string, string, string]; value: ShoplineOrderRow; indexes: { readAt: number } };
  storeFigures: { key: [string, string]; value: ShoplineFiguresRow; indexes: { readAt: number } };
  storePromotions: { key: [string, string]; value: ShoplinePromotionRow; indexes: { readAt: number } };
  storeTwins: { key: [string, string]; value: ShoplineTwinRow };
  amsTasks: { key: [string, string]; value: AmsTaskRow };
  journal: { key: string; value: JournalRow; indexes: { at: number; account: [string, number] } };
  /** Suggestions that the person put away. */
  snoozes: { key: [string, string, string]; value: SnoozeRow };
  /** The person's own word: what a piece costs them. */
  costs: { key: [string, string]; value: CostRow };
  /** Lines that an account earned, in columns: see `reports/report-store.ts`. */
  reportLines: { key: [string, number]; value: ReportLinesRow };
  reportDetails: { key: [string, number]; value: ReportDetailsRow };
  reportWords: { key: [string, number]; value: ReportWordsRow };
  reportState: { key: [string, string]; value: ReportStateRow | ReportTotalsRow };
  /** Which days of them are known, and how far the reports of the API were read. */
  reportDays: { key: [string, number]; value: ReportDayRow };
  reportSyncs: { key: [string, string]; value: ReportSyncRow };
  /** Payment cycles whose id the person entered, and their lines. */
  payments: { key: [string, string]; value: PaymentRow };
  paymentLines: { key: [string, string, number]; value: PaymentLinesRow };
  /** Of these lines, what each link earned, and by what rule commission is paid: counted after each time that lines have come. */
  linkEarnings: { key: [string, string]; value: LinkEarningsRow };
  earnedStates: { key: [string, string]; value: EarnedStateRow };
  /** A shop's performance as AMS answered it, day by day: see `reports/performance/performance.ts`. */
  performance: { key: [string, string, string, number, number]; value: PerformanceRow };
  performanceDays: { key: [string, string, number]; value: PerformanceDayRow };
  performanceNames: { key: [string, string, string]; value: PerformanceNameRow };
  /** A shop's bills, and the order lines behind each. */
  bills: { key: [string, string]; value: BillRow };
  billLines: { key: [string, string, number]; value: BillLinesRow };
  /** Files that the person gave, and what each brought: see `reports/imports/write-import.ts`. */
  imports: { key: [string, string]; value: ImportRow; indexes: { hash: string } };
  importLines: { key: [string, string, number]; value: ImportLinesRow };
  importDetails: { key: [string, string, number]; value: ImportDetailsRow };
  importWords: { key: [string, string, number]; value: ImportWordsRow };
  importRows: { key: [string, string, number]; value: ImportChunkRow };
  /** What the columns of a head mean that nobody knows, as the person said. */
  fileHeads: { key: string; value: FileHeadRow };
  /** Which sub id an ad campaign belongs to, as the person said. */
  spendMatches: { key: [string, string]; value: SpendMatchRow };
  /** Folders whose new exports are offered. */
  importFolders: { key: string; value: ImportFolderRow };
  readings: { key: [string, string]; value: ReadingRow };
  /** `open` is there only while something is left to do, so its index holds a handful of rows. */
  jobs: { key: string; value: Job & { readonly open?: 1 }; indexes: { open: 1; createdAt: number } };
  jobSteps: { key: [string, number]; value: StepChunk };
  jobResults: { key: [string, number]; value: StepResult };
}
