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
  /** The field that the person has to correct. */
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

/** What a code means for whoever meets it. A code without these columns does not compile. */
interface Columns {
  readonly step: NextStep;
  /** `again`: a read that failed so is sent again within the call, for the server may answer differently in a moment. */
  readonly retry: 'again' | 'stop';
  /** Of a call that changes something: `unknown` when nobody knows whether it was done, so that it is looked up and never sent again blindly. */
  readonly outcome: 'known' | 'unknown';
  /** `passing`: trouble of the way or of the moment, which says nothing about the account or what was asked. */
  readonly trouble: 'passing' | 'lasting';
  /** Whose it is. `person`: what was entered, chosen, or is to be done by a person; `shopee` stands for SHOPLINE as well. */
  readonly fault: 'ours' | 'person' | 'shopee' | 'network' | 'nobody';
  /** What a whole job waits for, where nothing was done and the same step comes again. */
  readonly waits?: 'quota' | 'offline' | 'locked';
  /**
   * What is refused, where others of its kind would fare better or no better. `access`: this one operation of the API;
   * `row`: one row of a list, which stays as it is however often it is tried; `words`: Shopee's own words say what.
   */
  readonly about?: 'clock' | 'access' | 'authorization' | 'product' | 'row' | 'store' | 'words';
  /** Where a person puts it right. */
  readonly where?: 'console' | 'sellerCentre';
  /** A hand-made long link is a way on. */
  readonly longLink?: true;
}

const row = (
  step: NextStep,
  retry: Columns['retry'],
  outcome: Columns['outcome'],
  trouble: Columns['trouble'],
  fault: Columns['fault'],
  more: Pick<Columns, 'waits' | 'about' | 'where' | 'longLink'> = {},
): Columns => ({ step, retry, outcome, trouble, fault, ...more });

/**
 * code → next step, retry, outcome of a change, trouble, fault, and what few codes have besides.
 * Affiliate codes: `api/errors` of the Affiliate Open API (10000 to 11002).
 */
export const FAILURES = {
  // Reaching the server
  offline: row('retry', 'stop', 'unknown', 'passing', 'network', { waits: 'offline', longLink: true }),
  unreachable: row('retry', 'again', 'unknown', 'passing', 'network', { longLink: true }),
  timeout: row('retry', 'stop', 'unknown', 'passing', 'network', { longLink: true }),
  captivePortal: row('retry', 'stop', 'unknown', 'passing', 'network', { longLink: true }),
  notJson: row('retry', 'stop', 'unknown', 'passing', 'network', { longLink: true }),
  serverError: row('retry', 'again', 'unknown', 'passing', 'shopee', { longLink: true }),
  tooManyRequests: row('wait', 'again', 'known', 'passing', 'shopee', { waits: 'quota', longLink: true }),
  responseInvalid: row('retry', 'stop', 'unknown', 'passing', 'shopee', { longLink: true }),
  responseTooLarge: row('none', 'stop', 'unknown', 'passing', 'shopee'),
  nullAnswer: row('retry', 'again', 'unknown', 'passing', 'shopee', { longLink: true }),
  cancelled: row('retry', 'stop', 'unknown', 'passing', 'person'),
  // Files
  fileUnreadable: row('none', 'stop', 'known', 'lasting', 'person'),
  fileTooLarge: row('none', 'stop', 'known', 'lasting', 'person'),
  fileOverLimits: row('none', 'stop', 'known', 'lasting', 'person'),
  fileLocked: row('none', 'stop', 'known', 'lasting', 'person'),
  // Saved searches
  tooManySearches: row('none', 'stop', 'known', 'lasting', 'person'),
  // Affiliate Open API
  affiliateSystem: row('retry', 'again', 'unknown', 'passing', 'shopee', { longLink: true }),
  affiliateQuery: row('none', 'stop', 'known', 'lasting', 'ours', { longLink: true }),
  unknownAppId: row('editAccount', 'stop', 'known', 'lasting', 'person'),
  wrongSecret: row('editAccount', 'stop', 'known', 'lasting', 'person'),
  requestExpired: row('retry', 'stop', 'known', 'passing', 'person', { about: 'clock' }),
  invalidTimestamp: row('retry', 'stop', 'known', 'passing', 'person', { about: 'clock' }),
  appDisabled: row('longLink', 'stop', 'known', 'lasting', 'shopee', { longLink: true }),
  invalidAuthorizationHeader: row('editAccount', 'stop', 'known', 'lasting', 'person'),
  unsupportedAuthType: row('none', 'stop', 'known', 'lasting', 'ours'),
  rateLimited: row('wait', 'again', 'known', 'passing', 'shopee', { waits: 'quota', longLink: true }),
  accessDenied: row('longLink', 'stop', 'known', 'lasting', 'shopee', { about: 'access', longLink: true }),
  invalidAffiliateId: row('editAccount', 'stop', 'known', 'lasting', 'person'),
  accountFrozen: row('none', 'stop', 'known', 'lasting', 'shopee'),
  accountBlacklisted: row('none', 'stop', 'known', 'lasting', 'shopee'),
  noApiAccess: row('askForAccess', 'stop', 'known', 'lasting', 'shopee', { about: 'access', longLink: true }),
  affiliateBusiness: row('retry', 'stop', 'known', 'lasting', 'shopee', { longLink: true }),
  invalidSubId: row('editSubIds', 'stop', 'known', 'lasting', 'person'),
  invalidOriginUrl: row('openProduct', 'stop', 'known', 'lasting', 'person'),
  paramsRefused: row('none', 'stop', 'known', 'lasting', 'ours'),
  reportTooOld: row('none', 'stop', 'known', 'lasting', 'person'),
  unknownBill: row('none', 'stop', 'known', 'lasting', 'person'),
  bindAccount: row('none', 'stop', 'known', 'lasting', 'person'),
  // Ours: what is asked cannot be done as it stands
  noAccount: row('connect', 'stop', 'known', 'lasting', 'person', { about: 'row' }),
  noAccountForMarket: row('connect', 'stop', 'known', 'lasting', 'person', { about: 'row' }),
  notShopee: row('none', 'stop', 'known', 'lasting', 'person', { about: 'row' }),
  noApiMarket: row('none', 'stop', 'known', 'lasting', 'person', { about: 'row' }),
  shortLinkPage: row('openProduct', 'stop', 'known', 'lasting', 'person', { about: 'row' }),
  noLinkablePage: row('openProduct', 'stop', 'known', 'lasting', 'person', { about: 'row' }),
  noAffiliateId: row('editAccount', 'stop', 'known', 'lasting', 'person', { about: 'row' }),
  quotaSpent: row('wait', 'stop', 'known', 'passing', 'nobody', { waits: 'quota', longLink: true }),
  subIdRefused: row('editSubIds', 'stop', 'known', 'lasting', 'person', { about: 'row' }),
  inputInvalid: row('none', 'stop', 'known', 'lasting', 'person'),
  accountExists: row('none', 'stop', 'known', 'lasting', 'person'),
  noPageAccess: row('none', 'stop', 'known', 'lasting', 'person'),
  copyFailed: row('copyByHand', 'stop', 'known', 'lasting', 'nobody'),
  // Open Platform: the app, the shop, the authorization
  tokenExpired: row('retry', 'stop', 'known', 'passing', 'nobody'),
  authorizationLost: row('reconnect', 'stop', 'known', 'lasting', 'nobody', { about: 'authorization' }),
  authorizationEnded: row('reconnect', 'stop', 'known', 'lasting', 'person', { about: 'authorization' }),
  codeRefused: row('reconnect', 'stop', 'known', 'lasting', 'person'),
  stateMismatch: row('reconnect', 'stop', 'known', 'lasting', 'person'),
  consentClosed: row('reconnect', 'stop', 'known', 'lasting', 'person'),
  unknownPartnerId: row('editAccount', 'stop', 'known', 'lasting', 'person', { where: 'console' }),
  wrongPartnerKey: row('editAccount', 'stop', 'known', 'lasting', 'person', { where: 'console' }),
  partnerKeyExpired: row('editAccount', 'stop', 'known', 'lasting', 'person', { where: 'console' }),
  wrongAppType: row('none', 'stop', 'known', 'lasting', 'person', { where: 'console' }),
  appRestricted: row('none', 'stop', 'known', 'lasting', 'shopee', { where: 'console' }),
  ipNotDeclared: row('retry', 'stop', 'known', 'lasting', 'person', { where: 'console' }),
  termsNotAccepted: row('retry', 'stop', 'known', 'lasting', 'person', { where: 'sellerCentre' }),
  noAmsAccess: row('none', 'stop', 'known', 'lasting', 'shopee'),
  amsFrozen: row('none', 'stop', 'known', 'lasting', 'shopee', { where: 'sellerCentre' }),
  shopFrozen: row('none', 'stop', 'known', 'lasting', 'shopee', { where: 'sellerCentre' }),
  shopBanned: row('none', 'stop', 'known', 'lasting', 'shopee', { where: 'sellerCentre' }),
  affiliateShop: row('none', 'stop', 'known', 'lasting', 'shopee'),
  sellerNotRegistered: row('none', 'stop', 'known', 'lasting', 'person', { where: 'sellerCentre' }),
  apiOffline: row('none', 'stop', 'known', 'lasting', 'shopee'),
  dailyLimit: row('wait', 'stop', 'known', 'passing', 'shopee', { waits: 'quota' }),
  // Affiliate Marketing Solutions: what is asked
  dayNotPublished: row('wait', 'stop', 'known', 'passing', 'shopee'),
  partlyFailed: row('none', 'stop', 'known', 'lasting', 'nobody'),
  outcomeUnknown: row('none', 'stop', 'unknown', 'lasting', 'nobody'),
  requestRefused: row('none', 'stop', 'known', 'lasting', 'ours', { about: 'words' }),
  amsRefused: row('none', 'stop', 'known', 'lasting', 'shopee', { about: 'words' }),
  rateTooHigh: row('none', 'stop', 'known', 'lasting', 'person'),
  rateTooLow: row('none', 'stop', 'known', 'lasting', 'person'),
  rateCannotFall: row('none', 'stop', 'known', 'lasting', 'person', { about: 'product' }),
  periodTooShort: row('none', 'stop', 'known', 'lasting', 'person'),
  alreadyInCampaign: row('none', 'stop', 'known', 'lasting', 'person', { about: 'product' }),
  notInCampaign: row('none', 'stop', 'known', 'lasting', 'person', { about: 'product' }),
  productRefused: row('none', 'stop', 'known', 'lasting', 'person', { about: 'product' }),
  affiliateRefused: row('none', 'stop', 'known', 'lasting', 'person'),
  campaignNameTaken: row('none', 'stop', 'known', 'lasting', 'person'),
  budgetNotOffered: row('none', 'stop', 'known', 'lasting', 'shopee'),
  budgetTooLow: row('none', 'stop', 'known', 'lasting', 'person'),
  rateRefused: row('none', 'stop', 'known', 'lasting', 'person'),
  periodRefused: row('none', 'stop', 'known', 'lasting', 'person'),
  taskFailed: row('none', 'stop', 'known', 'lasting', 'shopee'),
  taskLeftOut: row('none', 'stop', 'known', 'lasting', 'shopee'),
  lastOneStays: row('none', 'stop', 'known', 'lasting', 'person'),
  campaignNotOpen: row('none', 'stop', 'known', 'lasting', 'person'),
  // Ours: what may be changed in a shop from here
  shopReadOnly: row('none', 'stop', 'known', 'lasting', 'person'),
  pageOfOtherShop: row('none', 'stop', 'known', 'lasting', 'person'),
  notThisShop: row('none', 'stop', 'known', 'lasting', 'person'),
  shopNotConfirmed: row('none', 'stop', 'known', 'lasting', 'person'),
  changesUnderWay: row('wait', 'stop', 'known', 'passing', 'nobody'),
  // SHOPLINE
  storeTokenRefused: row('editAccount', 'stop', 'known', 'lasting', 'person', { about: 'store' }),
  storeForbidden: row('none', 'stop', 'known', 'lasting', 'person'),
  storeNotFound: row('none', 'stop', 'known', 'lasting', 'person'),
  storeRefused: row('none', 'stop', 'known', 'lasting', 'person'),
  storeBusy: row('wait', 'again', 'known', 'passing', 'shopee', { waits: 'quota' }),
  storeServerError: row('retry', 'again', 'unknown', 'passing', 'shopee'),
  storeIpRefused: row('none', 'stop', 'known', 'lasting', 'person', { about: 'store' }),
  storeNoScope: row('none', 'stop', 'known', 'lasting', 'person', { about: 'store' }),
  storeNoFeature: row('none', 'stop', 'known', 'lasting', 'person', { about: 'store' }),
  storeReadOnly: row('none', 'stop', 'known', 'lasting', 'person'),
  storeCodeTaken: row('none', 'stop', 'known', 'lasting', 'person'),
  storeChanged: row('none', 'stop', 'known', 'lasting', 'person'),
  notThisStore: row('none', 'stop', 'known', 'lasting', 'person'),
  // Vault and storage
  locked: row('unlock', 'stop', 'known', 'passing', 'person', { waits: 'locked' }),
  wrongPassphrase: row('none', 'stop', 'known', 'lasting', 'person'),
  passphraseTooShort: row('none', 'stop', 'known', 'lasting', 'person'),
  vaultDamaged: row('repairVault', 'stop', 'known', 'lasting', 'nobody'),
  vaultNewer: row('none', 'stop', 'known', 'lasting', 'nobody'),
  vaultDowngraded: row('none', 'stop', 'known', 'lasting', 'nobody'),
  recordsDamaged: row('retry', 'stop', 'known', 'lasting', 'nobody'),
  recordsNewer: row('none', 'stop', 'known', 'lasting', 'nobody'),
  storageFull: row('freeSpace', 'stop', 'known', 'lasting', 'person'),
  storageFailed: row('retry', 'stop', 'known', 'passing', 'nobody'),
  // Between our own parts
  forbidden: row('none', 'stop', 'known', 'lasting', 'ours'),
  outdatedPage: row('reload', 'stop', 'known', 'lasting', 'nobody'),
  unexpected: row('retry', 'stop', 'unknown', 'passing', 'ours'),
} as const satisfies Record<string, Columns>;

export type FailureCode = keyof typeof FAILURES;

/** Makes a failure; `more` may carry keys with undefined values, which are dropped (failures are plain JSON). */
export function failure(code: FailureCode, more: { [K in keyof Omit<Failure, 'code'>]?: Failure[K] | undefined } = {}): Failure {
  const known = Object.entries(more).filter(([, value]) => value !== undefined);
  return { code, ...Object.fromEntries(known) };
}

/** Whether a read that failed so may be sent again. */
export const mayBeRepeated = (code: FailureCode): boolean => FAILURES[code].retry === 'again';

/** Whether nobody knows, after this failure of a change, if it was done. */
export const isOutcomeUnknown = (code: FailureCode): boolean => FAILURES[code].outcome === 'unknown';

/** Whether it passes by itself: it says nothing about an account. */
export const isPassing = (code: FailureCode): boolean => FAILURES[code].trouble === 'passing';

/** The network or the server failed: the server may not have seen the request. */
export const isOnTheWay = (code: FailureCode): boolean =>
  isPassing(code) && (FAILURES[code].fault === 'network' || FAILURES[code].fault === 'shopee');

/** Whether the server refused because of too many requests. */
export const isThrottled = (code: FailureCode): boolean => FAILURES[code].waits === 'quota' && mayBeRepeated(code);

/** Whether calls are counted in a window of their own (our quota, Shopee's day) that has to end: another try within it is refused, too. */
export const hasOwnWindow = (code: FailureCode): boolean => FAILURES[code].waits === 'quota' && !mayBeRepeated(code);

/** What is refused, where it is told apart. */
export const isAbout = (code: FailureCode, about: NonNullable<Columns['about']>): boolean => FAILURES[code].about === about;

/** Whether the API refused or is away, so that a hand-made long link is the way on. */
export const longLinkHelps = (code: FailureCode): boolean => FAILURES[code].longLink === true;
