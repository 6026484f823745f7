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
/** Most say what is so, and is still so when it is tried again. */
const lasting = (step: NextStep, fault: Columns['fault'], more?: Parameters<typeof row>[5]): Columns =>
  row(step, 'stop', 'known', 'lasting', fault, more);
/** The answer is lost on its way, or is none: nobody knows what was done, and a long link needs no answer. */
const lost = (fault: 'network' | 'shopee', retry: Columns['retry'] = 'stop', more?: Parameters<typeof row>[5]): Columns =>
  row('retry', retry, 'unknown', 'passing', fault, { ...more, longLink: true });
/** Shopee asks to wait. */
const full = (retry: Columns['retry'] = 'again', fault: 'shopee' | 'nobody' = 'shopee', longLink?: { readonly longLink: true }): Columns =>
  row('wait', retry, 'known', 'passing', fault, { waits: 'quota', ...longLink });

/**
 * code → next step, retry, outcome of a change, trouble, fault, and what few codes have besides.
 * Affiliate codes: `api/errors` of the Affiliate Open API (10000 to 11002).
 */
export const FAILURES = {
  // Reaching the server
  offline: lost('network', 'stop', { waits: 'offline' }),
  unreachable: lost('network', 'again'),
  timeout: lost('network'),
  captivePortal: lost('network'),
  notJson: lost('network'),
  serverError: lost('shopee', 'again'),
  tooManyRequests: full('again', 'shopee', { longLink: true }),
  responseInvalid: lost('shopee'),
  responseTooLarge: row('none', 'stop', 'unknown', 'passing', 'shopee'),
  nullAnswer: lost('shopee', 'again'),
  cancelled: row('retry', 'stop', 'unknown', 'passing', 'person'),
  // Files
  fileUnreadable: lasting('none', 'person'),
  fileBrokeOff: lasting('none', 'nobody'),
  fileTooLarge: lasting('none', 'person'),
  fileOverLimits: lasting('none', 'person'),
  fileLocked: lasting('none', 'person'),
  // Saved searches
  tooManySearches: lasting('none', 'person'),
  // Affiliate Open API
  affiliateSystem: lost('shopee', 'again'),
  affiliateQuery: lasting('none', 'ours', { longLink: true }),
  unknownAppId: lasting('editAccount', 'person'),
  wrongSecret: lasting('editAccount', 'person'),
  requestExpired: row('retry', 'stop', 'known', 'passing', 'person', { about: 'clock' }),
  invalidTimestamp: row('retry', 'stop', 'known', 'passing', 'person', { about: 'clock' }),
  appDisabled: lasting('longLink', 'shopee', { longLink: true }),
  invalidAuthorizationHeader: lasting('editAccount', 'person'),
  unsupportedAuthType: lasting('none', 'ours'),
  rateLimited: full('again', 'shopee', { longLink: true }),
  accessDenied: lasting('longLink', 'shopee', { about: 'access', longLink: true }),
  invalidAffiliateId: lasting('editAccount', 'person'),
  accountFrozen: lasting('none', 'shopee'),
  accountBlacklisted: lasting('none', 'shopee'),
  noApiAccess: lasting('askForAccess', 'shopee', { about: 'access', longLink: true }),
  affiliateBusiness: lasting('retry', 'shopee', { longLink: true }),
  invalidSubId: lasting('editSubIds', 'person'),
  invalidOriginUrl: lasting('openProduct', 'person'),
  paramsRefused: lasting('none', 'ours'),
  reportTooOld: lasting('none', 'person'),
  unknownBill: lasting('none', 'person'),
  bindAccount: lasting('none', 'person'),
  // Ours: what is asked cannot be done as it stands
  noAccount: lasting('connect', 'person', { about: 'row' }),
  noAccountForMarket: lasting('connect', 'person', { about: 'row' }),
  notShopee: lasting('none', 'person', { about: 'row' }),
  noApiMarket: lasting('none', 'person', { about: 'row' }),
  shortLinkPage: lasting('openProduct', 'person', { about: 'row' }),
  noLinkablePage: lasting('openProduct', 'person', { about: 'row' }),
  noAffiliateId: lasting('editAccount', 'person', { about: 'row' }),
  quotaSpent: full('stop', 'nobody', { longLink: true }),
  subIdRefused: lasting('editSubIds', 'person', { about: 'row' }),
  inputInvalid: lasting('none', 'person'),
  accountExists: lasting('none', 'person'),
  noPageAccess: lasting('none', 'person'),
  copyFailed: lasting('copyByHand', 'nobody'),
  // Open Platform: the app, the shop, the authorization
  tokenExpired: row('retry', 'stop', 'known', 'passing', 'nobody'),
  authorizationLost: lasting('reconnect', 'nobody', { about: 'authorization' }),
  authorizationEnded: lasting('reconnect', 'person', { about: 'authorization' }),
  codeRefused: lasting('reconnect', 'person'),
  stateMismatch: lasting('reconnect', 'person'),
  consentClosed: lasting('reconnect', 'person'),
  unknownPartnerId: lasting('editAccount', 'person', { where: 'console' }),
  wrongPartnerKey: lasting('editAccount', 'person', { where: 'console' }),
  partnerKeyExpired: lasting('editAccount', 'person', { where: 'console' }),
  wrongAppType: lasting('none', 'person', { where: 'console' }),
  appRestricted: lasting('none', 'shopee', { where: 'console' }),
  ipNotDeclared: lasting('retry', 'person', { where: 'console' }),
  termsNotAccepted: lasting('retry', 'person', { where: 'sellerCentre' }),
  noAmsAccess: lasting('none', 'shopee'),
  amsFrozen: lasting('none', 'shopee', { where: 'sellerCentre' }),
  shopFrozen: lasting('none', 'shopee', { where: 'sellerCentre' }),
  shopBanned: lasting('none', 'shopee', { where: 'sellerCentre' }),
  affiliateShop: lasting('none', 'shopee'),
  sellerNotRegistered: lasting('none', 'person', { where: 'sellerCentre' }),
  apiOffline: lasting('none', 'shopee'),
  dailyLimit: full('stop'),
  // Affiliate Marketing Solutions: what is asked
  dayNotPublished: row('wait', 'stop', 'known', 'passing', 'shopee'),
  partlyFailed: lasting('none', 'nobody'),
  outcomeUnknown: row('none', 'stop', 'unknown', 'lasting', 'nobody'),
  requestRefused: lasting('none', 'ours', { about: 'words' }),
  amsRefused: lasting('none', 'shopee', { about: 'words' }),
  rateTooHigh: lasting('none', 'person'),
  rateTooLow: lasting('none', 'person'),
  rateCannotFall: lasting('none', 'person', { about: 'product' }),
  periodTooShort: lasting('none', 'person'),
  alreadyInCampaign: lasting('none', 'person', { about: 'product' }),
  notInCampaign: lasting('none', 'person', { about: 'product' }),
  productRefused: lasting('none', 'person', { about: 'product' }),
  affiliateRefused: lasting('none', 'person'),
  campaignNameTaken: lasting('none', 'person'),
  budgetNotOffered: lasting('none', 'shopee'),
  budgetTooLow: lasting('none', 'person'),
  rateRefused: lasting('none', 'person'),
  periodRefused: lasting('none', 'person'),
  taskFailed: lasting('none', 'shopee'),
  taskLeftOut: lasting('none', 'shopee'),
  lastOneStays: lasting('none', 'person'),
  campaignNotOpen: lasting('none', 'person'),
  // Ours: what may be changed in a shop from here
  shopReadOnly: lasting('none', 'person'),
  pageOfOtherShop: lasting('none', 'person'),
  notThisShop: lasting('none', 'person'),
  shopNotConfirmed: lasting('none', 'person'),
  changesUnderWay: row('wait', 'stop', 'known', 'passing', 'nobody'),
  // SHOPLINE
  storeTokenRefused: lasting('editAccount', 'person', { about: 'store' }),
  storeForbidden: lasting('none', 'person'),
  storeNotFound: lasting('none', 'person'),
  storeRefused: lasting('none', 'person'),
  storeBusy: full(),
  storeServerError: row('retry', 'again', 'unknown', 'passing', 'shopee'),
  storeIpRefused: lasting('none', 'person', { about: 'store' }),
  storeNoScope: lasting('none', 'person', { about: 'store' }),
  storeNoFeature: lasting('none', 'person', { about: 'store' }),
  storeReadOnly: lasting('none', 'person'),
  storeCodeTaken: lasting('none', 'person'),
  storeChanged: lasting('none', 'person'),
  notThisStore: lasting('none', 'person'),
  // Vault and storage
  locked: row('unlock', 'stop', 'known', 'passing', 'person', { waits: 'locked' }),
  wrongPassphrase: lasting('none', 'person'),
  passphraseTooShort: lasting('none', 'person'),
  vaultDamaged: lasting('repairVault', 'nobody'),
  vaultNewer: lasting('none', 'nobody'),
  vaultDowngraded: lasting('none', 'nobody'),
  recordsDamaged: lasting('retry', 'nobody'),
  recordsNewer: lasting('none', 'nobody'),
  storageFull: lasting('freeSpace', 'person'),
  storageFailed: row('retry', 'stop', 'known', 'passing', 'nobody'),
  // Between our own parts
  forbidden: lasting('none', 'ours'),
  outdatedPage: lasting('reload', 'nobody'),
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
