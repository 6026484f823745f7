import type { RecordsSchema } from './schema';

/**
 * Whose rows a table holds. `shop`, `shopline`, `affiliate`: one kind of account's, under keys that begin with its id; they go with it.
 * `account`: any account's, likewise. `own`: the person's, kept until the person removes them. `job`: durable work.
 */
export type Owner = 'shop' | 'shopline' | 'affiliate' | 'account' | 'own' | 'job';

/** The parts of a row's key: one name, or several in their order. */
type Key = string | readonly string[];

/**
 * One row a table: whose it is, its key, its indexes (name → key), and whether an API gives its rows again at any time.
 * Removal of an account, pruning, counting and the shape of a fresh database derive from these rows (`tables.test.ts`).
 */
const table = <const Of extends Owner, const Again extends boolean = false>(
  of: Of,
  key: Key,
  { again = false as Again, indexes = {} }: { again?: Again; indexes?: Readonly<Record<string, Key>> } = {},
) => ({ of, key, indexes, again });

/** What an API gives again has the moment at which it was read, by which the oldest is pruned. */
const reread = <const Of extends Owner>(of: Of, ...key: readonly string[]) =>
  table(of, ['accountId', ...key], { again: true, indexes: { readAt: 'readAt' } });

/** What one file brought, part by part. */
const ofImport = table('account', ['accountId', 'importId', 'from']);

export const TABLE_ROWS = {
  links: table('own', 'id', { indexes: { at: 'at', reuseKey: 'reuseKey', link: 'link' } }),
  linkNotes: table('own', 'linkId', { indexes: { tags: 'tags' } }),
  linkHealth: table('own', ['market', 'itemId']),
  removedLinks: table('own', 'id', { indexes: { batch: 'batch', at: 'at' } }),
  presetsUsed: table('own', 'presetId'),
  sightings: table('own', ['market', 'itemId', 'from']),
  savedSearches: table('own', 'id'),
  seenOffers: table('own', ['searchId', 'key']),
  findings: table('own', 'id', { indexes: { at: 'at', search: ['searchId', 'at'] } }),
  shopOffers: reread('affiliate', 'shopId'),
  products: reread('shop', 'itemId'),
  suggestedRates: reread('shop', 'itemId'),
  entries: reread('shop', 'itemId', 'campaignId'),
  suggestions: reread('shop', 'itemId', 'kind'),
  campaigns: reread('shop', 'campaignId'),
  campaignDetails: reread('shop', 'campaignId'),
  // What was done to campaigns outlives them, as the journal does.
  campaignJournal: table('own', 'id', { indexes: { at: 'at', campaign: ['accountId', 'campaignId', 'at'] } }),
  campaignDrafts: table('shop', ['accountId', 'draftId']),
  affiliates: reread('shop', 'affiliateId'),
  // What the person wrote of affiliates, and stays until it is erased.
  affiliateNotes: table('own', ['accountId', 'affiliateId']),
  categories: reread('shop', 'categoryId'),
  amsTasks: table('shop', ['accountId', 'taskId']),
  snoozes: table('shop', ['accountId', 'itemId', 'kind']),
  // What pieces cost was typed by the person, and stays.
  costs: table('own', ['accountId', 'key']),
  journal: table('own', 'id', { indexes: { at: 'at', account: ['accountId', 'at'] } }),
  storeCampaigns: reread('shopline', 'campaignId'),
  storeFacts: reread('shopline', 'merchantId'),
  storeOrders: reread('shopline', 'campaignId', 'orderId'),
  storeFigures: reread('shopline', 'campaignId'),
  storePromotions: reread('shopline', 'promotionId'),
  storeTwins: table('shopline', ['accountId', 'campaignId']),
  reportLines: table('account', ['accountId', 'number']),
  reportDetails: table('account', ['accountId', 'number']),
  reportWords: table('account', ['accountId', 'from']),
  reportState: table('account', ['accountId', 'list']),
  reportDays: table('account', ['accountId', 'day']),
  reportSyncs: table('account', ['accountId', 'list']),
  payments: table('affiliate', ['accountId', 'validationId']),
  paymentLines: table('affiliate', ['accountId', 'validationId', 'number']),
  linkEarnings: table('affiliate', ['accountId', 'subIds']),
  earnedStates: table('affiliate', ['accountId', 'market']),
  // A shop's own series: the API forgets it after three months, so it is never pruned.
  performance: table('shop', ['accountId', 'series', 'kind', 'day', 'page']),
  performanceDays: table('shop', ['accountId', 'kind', 'day']),
  performanceNames: table('shop', ['accountId', 'level', 'id']),
  bills: table('shop', ['accountId', 'billId']),
  billLines: table('shop', ['accountId', 'billId', 'number']),
  imports: table('account', ['accountId', 'importId'], { indexes: { hash: 'hash' } }),
  importLines: ofImport,
  importDetails: ofImport,
  importWords: ofImport,
  importRows: ofImport,
  // What the person said of columns and of campaigns, and stays.
  fileHeads: table('own', 'hash'),
  spendMatches: table('own', ['market', 'name']),
  importFolders: table('own', 'id'),
  readings: table('account', ['accountId', 'list']),
  jobs: table('job', 'id', { indexes: { open: 'open', createdAt: 'createdAt' } }),
  jobSteps: table('job', ['jobId', 'from']),
  jobResults: table('job', ['jobId', 'index']),
} as const satisfies Readonly<Record<keyof RecordsSchema, ReturnType<typeof table>>>;

type Rows = typeof TABLE_ROWS;
export type TableName = keyof Rows;
export type RowOf<Table extends TableName> = RecordsSchema[Table]['value'];
/** What an API gives again at any time: the only rows that are ever pruned. Everything else is the person's own, or work. */
export type RereadableTable = { [Name in TableName]: Rows[Name]['again'] extends true ? Name : never }[TableName];
/** Tables whose rows go with their account. */
export type AccountTable = { [Name in TableName]: Rows[Name]['of'] extends 'own' | 'job' ? never : Name }[TableName];

export const TABLES = Object.keys(TABLE_ROWS) as TableName[];
export const REREADABLE = TABLES.filter((name): name is RereadableTable => TABLE_ROWS[name].again);
export const OF_ACCOUNTS = TABLES.filter((name): name is AccountTable => !['own', 'job'].includes(TABLE_ROWS[name].of));
/** Tables of the person's own rows. */
export const OWN_TABLES = TABLES.filter((name) => TABLE_ROWS[name].of === 'own');
