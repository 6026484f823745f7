/**
 * A failure is a known bad outcome, as data. The union is closed: each code has one sentence and one next step in
 * every language (`failure.<code>.says`, `failure.<code>.next`), and the house tests fail for a code without them.
 */
export interface Failure {
  readonly code: FailureCode;
  /** The row's name of the call that failed, e.g. `generateShortLink`. */
  readonly call?: string;
  /** The API's own id of the request, where it sent one. Never a query, header or body. */
  readonly requestId?: string;
  /** The field that the person has to look at. */
  readonly field?: string;
  /** Unix milliseconds from which it may be tried again. */
  readonly until?: number;
  /** Minutes by which this computer's clock differs from the server's; positive: ahead. */
  readonly minutesOff?: number;
  /** The API's own words, cut to 200 characters, for the details line only. */
  readonly detail?: string;
}

/**
 * The next step that the UI offers as a button.
 * `none` = the sentence itself says what to do elsewhere.
 */
export type NextStep =
  | 'retry'
  | 'wait'
  | 'connect'
  | 'reconnect'
  | 'editAccount'
  | 'askForAccess'
  | 'longLink'
  | 'unlock'
  | 'repairVault'
  | 'editSubIds'
  | 'openProduct'
  | 'reload'
  | 'freeSpace'
  | 'copyByHand'
  | 'none';

const row = <const Step extends NextStep>(step: Step) => ({ step });

/** code → next step. Affiliate codes: `api/errors` of the Affiliate Open API (10000 to 11002). */
export const FAILURES = {
  // Reaching the server
  offline: row('retry'),
  unreachable: row('retry'),
  timeout: row('retry'),
  captivePortal: row('retry'),
  notJson: row('retry'),
  serverError: row('retry'),
  tooManyRequests: row('wait'),
  responseInvalid: row('retry'),
  responseTooLarge: row('none'),
  nullAnswer: row('retry'),
  cancelled: row('retry'),
  // Files
  fileUnreadable: row('none'),
  fileTooLarge: row('none'),
  // Saved searches
  tooManySearches: row('none'),
  // Affiliate Open API
  affiliateSystem: row('retry'),
  affiliateQuery: row('none'),
  unknownAppId: row('editAccount'),
  wrongSecret: row('editAccount'),
  requestExpired: row('retry'),
  invalidTimestamp: row('retry'),
  appDisabled: row('longLink'),
  invalidAuthorizationHeader: row('editAccount'),
  unsupportedAuthType: row('none'),
  rateLimited: row('wait'),
  accessDenied: row('longLink'),
  invalidAffiliateId: row('editAccount'),
  accountFrozen: row('none'),
  accountBlacklisted: row('none'),
  noApiAccess: row('askForAccess'),
  affiliateBusiness: row('retry'),
  invalidSubId: row('editSubIds'),
  invalidOriginUrl: row('openProduct'),
  paramsRefused: row('none'),
  reportTooOld: row('none'),
  unknownBill: row('none'),
  bindAccount: row('none'),
  // Ours: what is asked cannot be done as it stands
  noAccount: row('connect'),
  noAccountForMarket: row('connect'),
  notShopee: row('none'),
  noApiMarket: row('none'),
  shortLinkPage: row('openProduct'),
  noLinkablePage: row('openProduct'),
  noAffiliateId: row('editAccount'),
  quotaSpent: row('wait'),
  subIdRefused: row('editSubIds'),
  inputInvalid: row('none'),
  accountExists: row('none'),
  noPageAccess: row('none'),
  copyFailed: row('copyByHand'),
  // Open Platform: the app, the shop, the authorization
  tokenExpired: row('retry'),
  authorizationLost: row('reconnect'),
  authorizationEnded: row('reconnect'),
  codeRefused: row('reconnect'),
  stateMismatch: row('reconnect'),
  consentClosed: row('reconnect'),
  unknownPartnerId: row('editAccount'),
  wrongPartnerKey: row('editAccount'),
  partnerKeyExpired: row('editAccount'),
  wrongAppType: row('none'),
  appRestricted: row('none'),
  ipNotDeclared: row('retry'),
  termsNotAccepted: row('retry'),
  noAmsAccess: row('none'),
  amsFrozen: row('none'),
  shopBanned: row('none'),
  affiliateShop: row('none'),
  sellerNotRegistered: row('none'),
  apiOffline: row('none'),
  dailyLimit: row('wait'),
  // Affiliate Marketing Solutions: what is asked
  dayNotPublished: row('wait'),
  partlyFailed: row('none'),
  outcomeUnknown: row('none'),
  requestRefused: row('none'),
  amsRefused: row('none'),
  rateTooHigh: row('none'),
  rateTooLow: row('none'),
  rateCannotFall: row('none'),
  periodTooShort: row('none'),
  alreadyInCampaign: row('none'),
  notInCampaign: row('none'),
  productRefused: row('none'),
  affiliateRefused: row('none'),
  campaignNameTaken: row('none'),
  budgetNotOffered: row('none'),
  budgetTooLow: row('none'),
  rateRefused: row('none'),
  periodRefused: row('none'),
  taskFailed: row('none'),
  taskLeftOut: row('none'),
  lastOneStays: row('none'),
  campaignNotOpen: row('none'),
  // Ours: what may be changed in a shop from here
  shopReadOnly: row('none'),
  pageOfOtherShop: row('none'),
  shopNotConfirmed: row('none'),
  changesUnderWay: row('wait'),
  // SHOPLINE
  storeTokenRefused: row('editAccount'),
  storeForbidden: row('none'),
  storeNotFound: row('none'),
  storeRefused: row('none'),
  storeBusy: row('wait'),
  storeServerError: row('retry'),
  storeIpRefused: row('none'),
  storeNoScope: row('none'),
  storeNoFeature: row('none'),
  storeReadOnly: row('none'),
  storeCodeTaken: row('none'),
  storeChanged: row('none'),
  // Vault and storage
  locked: row('unlock'),
  wrongPassphrase: row('none'),
  passphraseTooShort: row('none'),
  vaultDamaged: row('repairVault'),
  vaultNewer: row('none'),
  vaultDowngraded: row('none'),
  recordsNewer: row('none'),
  storageFull: row('freeSpace'),
  storageFailed: row('retry'),
  // Between our own parts
  forbidden: row('none'),
  outdatedPage: row('reload'),
  unexpected: row('retry'),
} as const satisfies Record<string, { step: NextStep }>;

export type FailureCode = keyof typeof FAILURES;

/** Makes a failure; `more` may carry keys with undefined values, which are dropped (failures are plain JSON). */
export function failure(code: FailureCode, more: { [K in keyof Omit<Failure, 'code'>]?: Failure[K] | undefined } = {}): Failure {
  const known = Object.entries(more).filter(([, value]) => value !== undefined);
  return { code, ...Object.fromEntries(known) };
}

/** Whether the API refused or is away, so that a hand-made long link is the way on. */
export function longLinkHelps(code: FailureCode): boolean {
  return LONG_LINK_HELPS.has(code);
}

/** Troubles of the way to an API, or of its server at the moment: they say nothing about an account. */
export const ON_THE_WAY = [
  'unreachable',
  'timeout',
  'captivePortal',
  'notJson',
  'serverError',
  'tooManyRequests',
  'responseInvalid',
] as const satisfies readonly FailureCode[];

const LONG_LINK_HELPS: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...ON_THE_WAY,
  'nullAnswer',
  'affiliateSystem',
  'affiliateQuery',
  'appDisabled',
  'rateLimited',
  'accessDenied',
  'noApiAccess',
  'affiliateBusiness',
  'quotaSpent',
  'offline',
]);
