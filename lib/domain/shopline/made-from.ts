import type { Money } from '#lib/domain/money';
import type { ShoplineCampaign, ShoplinePartner } from './campaign';
import type { CampaignInput, InputLine } from './campaign-input';

type Made = Omit<ShoplineCampaign, 'campaignId' | 'code' | 'link'>;

/** What was asked for, and what a campaign of ours cannot differ from. */
export interface Asked {
  readonly input: CampaignInput;
  /** It is written in after the campaign is made: until then there is none. */
  readonly partner: ShoplinePartner | null;
  /** The store's; null: not known yet. */
  readonly currency: string | null;
  /** When the intent was written down, by the server's clock (Unix ms). */
  readonly since: number;
}

/** A clock is known to the minute; a server that makes a campaign may need a moment between its times. */
const NOISE_MS = 60_000;

/**
 * Whether a campaign under our code is the one that was asked for: somebody else may have made one of the same code and name. All that we
 * sent is there, and all that we left out is as a campaign has it that was just made: no promotion, no lines, no partner but ours, no
 * orders, begun when it was made, made after we wanted it, and its money in the store's currency.
 */
export const isMadeFrom = (made: Made, { input, partner, currency, since }: Asked): boolean =>
  made.name === input.name &&
  made.rewardType === input.rewardType &&
  made.applyOn === input.applyOn &&
  made.applyMethod === input.applyMethod &&
  (made.rate ?? undefined) === input.rate &&
  sameAmount(made.amount, input.amount) &&
  sameAmount(made.minimum, input.minimum) &&
  (made.promotionId ?? null) === (input.promotionId || null) &&
  sameLines(made.lines, input.lines ?? []) &&
  sameSecond(made.endAt, input.endAt ?? null) &&
  sameRemarks(made.remarks, input.remarks ?? {}) &&
  made.createdAt !== null &&
  made.createdAt >= since - NOISE_MS &&
  (input.startAt === undefined ? isNear(made.startAt ?? made.createdAt, made.createdAt) : sameSecond(made.startAt, input.startAt)) &&
  isUnused(made) &&
  isPartnerOf(made.partner, partner) &&
  isOneCurrency(moneyIn(made), currency);

/** None and nought are the same; `5` and `5.00` too. */
const sameAmount = (made: Money | null, changed: string | undefined): boolean => plain(made?.amount) === plain(changed);
const plain = (amount: string | undefined): string => {
  const [whole = '', fraction = ''] = (amount ?? '0').split('.');
  const end = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${end && `.${end}`}`;
};

/** Servers keep times in whole seconds. */
const sameSecond = (made: number | null, changed: number | null): boolean =>
  made === null || changed === null ? made === changed : Math.floor(made / 1000) === Math.floor(changed / 1000);
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= NOISE_MS;

/** The same lines the same number of times, in any order. */
const sameLines = (made: Made['lines'], changed: readonly InputLine[]): boolean => {
  const ours = changed.map((line) => lineText(line.productId, line.rate, line.amount)).sort();
  const theirs = made.map((line) => lineText(line.productId, line.rate ?? undefined, line.amount?.amount)).sort();
  return ours.length === theirs.length && ours.every((line, n) => line === theirs[n]);
};
const lineText = (productId: string, rate: number | undefined, amount: string | undefined): string =>
  JSON.stringify([productId, rate ?? 0, plain(amount)]);

const sameRemarks = (made: Made['remarks'], changed: Readonly<Record<string, string>>): boolean =>
  [...new Set([...Object.keys(made), ...Object.keys(changed)])].every((language) => (made[language] ?? '') === (changed[language] ?? ''));

/** A campaign brought nothing before anybody had its code. */
const isUnused = ({ uses, reward }: Made): boolean => (uses ?? 0) === 0 && sameAmount(reward, undefined);

const isPartnerOf = (made: ShoplinePartner | null, ours: ShoplinePartner | null): boolean =>
  made === null || (made.name === '' && made.email === '') || (made.name === ours?.name && made.email === ours.email);

const moneyIn = ({ amount, minimum, reward, lines }: Made): readonly Money[] =>
  [amount, minimum, reward, ...lines.map((line) => line.amount)].filter((money) => money !== null);

const isOneCurrency = (all: readonly Money[], currency: string | null): boolean =>
  all.every((money) => money.currency === (currency ?? all[0]?.currency));
