import { MARKET_CODES, type MarketCode } from '#lib/domain/market';

/** An affiliate account of the world. All keys are made up for demonstration. */
export interface AffiliateAccount {
  readonly market: MarketCode;
  readonly appId: string;
  readonly secret: string;
  readonly affiliateId: string;
  /** What is special about it; ordinary accounts have none. */
  readonly note?: string;
}

/** Why an account is not served, and in which operations (`all` or their names). */
export interface Refusal {
  readonly code: number;
  readonly operations: 'all' | readonly string[];
}

/** First digits of account ids by market, as seen in public links. */
const PREFIX: Readonly<Record<MarketCode, string>> = {
  BR: '183',
  SG: '143',
  MY: '123',
  TH: '153',
  TW: '163',
  ID: '113',
  VN: '173',
  PH: '133',
};

/** assumed: partner-networks. What only partner networks are served; all other accounts get 10031 there. */
const NETWORKS_ONLY = 'partnerOrderReport';

const SPECIAL: readonly { readonly note: string; readonly refusal: Refusal | 'disabled' | 'network' }[] = [
  { note: 'frozen: 10033 in every operation', refusal: { code: 10033, operations: 'all' } },
  { note: 'no access to the API: 10035 in every operation', refusal: { code: 10035, operations: 'all' } },
  { note: 'no catalogue: 10035 in productOfferV2 only', refusal: { code: 10035, operations: ['productOfferV2'] } },
  { note: 'app disabled: 10020 in every operation', refusal: 'disabled' },
  { note: 'partner network: partnerOrderReport and generateBatchShortLink are served', refusal: 'network' },
  { note: 'invalid affiliate id: 10032 in every operation', refusal: { code: 10032, operations: 'all' } },
  { note: 'black list: 10034 in every operation', refusal: { code: 10034, operations: 'all' } },
  {
    note: 'no feeds: 10031 in listItemFeeds and getItemFeedData',
    refusal: { code: 10031, operations: ['listItemFeeds', 'getItemFeedData'] },
  },
];

const refusals = new Map<string, Refusal | 'disabled' | 'network'>();

const account = (market: MarketCode, number: number, note?: string): AffiliateAccount => ({
  market,
  appId: `${PREFIX[market]}000000${String(number).padStart(2, '0')}`,
  secret: `DEMO-made-up-${market.toLowerCase()}-${number}-not-a-real-secret`,
  affiliateId: `${PREFIX[market]}100000${String(number).padStart(2, '0')}`,
  ...(note === undefined ? {} : { note }),
});

/** assumed: batch-access. Of the two ordinary accounts of a market the first is refused the batch call, the second has it. */
function ordinary(market: MarketCode): AffiliateAccount[] {
  const [without, having] = [account(market, 1), account(market, 2)];
  refusals.set(without.appId, { code: 10031, operations: ['generateBatchShortLink'] });
  return [without, having];
}

/** Two ordinary accounts of every market, then the special ones, all of Brazil. */
export const AFFILIATE_ACCOUNTS: readonly AffiliateAccount[] = [
  ...MARKET_CODES.flatMap(ordinary),
  ...SPECIAL.map(({ note, refusal }, index) => {
    const made = account('BR', 11 + index, note);
    refusals.set(made.appId, refusal);
    return made;
  }),
];

export const accountOf = (appId: string): AffiliateAccount | undefined => AFFILIATE_ACCOUNTS.find((each) => each.appId === appId);

export const isDisabled = (appId: string): boolean => refusals.get(appId) === 'disabled';

/** Whether an account begins as a partner network. */
export const isNetwork = (appId: string): boolean => refusals.get(appId) === 'network';

/** The code with which an account is refused in an operation; `network`: it is a partner network as it stands. */
export function refusalOf(appId: string, operation: string, network: boolean): number | undefined {
  const refusal = refusals.get(appId);
  const own = typeof refusal === 'object' && (refusal.operations === 'all' || refusal.operations.includes(operation)) ? refusal : undefined;
  if (own && !(network && operation === 'generateBatchShortLink')) return own.code;
  return operation === NETWORKS_ONLY && !network ? 10031 : undefined;
}
