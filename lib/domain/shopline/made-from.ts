import type { Money } from '#lib/domain/money';
import type { ShoplineCampaign } from './campaign';
import type { CampaignInput, InputLine } from './campaign-input';

type Made = Pick<
  ShoplineCampaign,
  | 'name'
  | 'rewardType'
  | 'rate'
  | 'amount'
  | 'applyOn'
  | 'applyMethod'
  | 'minimum'
  | 'promotionId'
  | 'lines'
  | 'startAt'
  | 'endAt'
  | 'remarks'
>;

/**
 * Whether a campaign under our code is the one that was asked for, to the last field that we send: somebody else may have made one of the
 * same code and name in the same minute. What the request leaves to SHOPLINE is not compared.
 */
export const isMadeFrom = (made: Made, wish: CampaignInput): boolean =>
  made.name === wish.name &&
  made.rewardType === wish.rewardType &&
  made.applyOn === wish.applyOn &&
  made.applyMethod === wish.applyMethod &&
  (made.rate ?? undefined) === wish.rate &&
  sameAmount(made.amount, wish.amount) &&
  sameAmount(made.minimum, wish.minimum) &&
  (wish.promotionId === undefined || made.promotionId === (wish.promotionId || null)) &&
  (wish.lines === undefined || sameLines(made.lines, wish.lines)) &&
  (wish.startAt === undefined || sameSecond(made.startAt, wish.startAt)) &&
  sameSecond(made.endAt, wish.endAt ?? null) &&
  sameRemarks(made.remarks, wish.remarks ?? {});

/** None and nought are the same; `5` and `5.00` too. */
const sameAmount = (made: Money | null, wished: string | undefined): boolean => plain(made?.amount) === plain(wished);
const plain = (amount: string | undefined): string => {
  const [whole = '', fraction = ''] = (amount ?? '0').split('.');
  const end = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${end && `.${end}`}`;
};

/** Servers keep times in whole seconds. */
const sameSecond = (made: number | null, wished: number | null): boolean =>
  made === null || wished === null ? made === wished : Math.floor(made / 1000) === Math.floor(wished / 1000);

const sameLines = (made: Made['lines'], wished: readonly InputLine[]): boolean =>
  made.length === wished.length &&
  wished.every((line) =>
    made.some((one) => one.productId === line.productId && (one.rate ?? undefined) === line.rate && sameAmount(one.amount, line.amount)),
  );

const sameRemarks = (made: Made['remarks'], wished: Readonly<Record<string, string>>): boolean =>
  [...new Set([...Object.keys(made), ...Object.keys(wished)])].every((language) => (made[language] ?? '') === (wished[language] ?? ''));
