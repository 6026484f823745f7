import type { CommissionRate } from '#lib/domain/commission-rate';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { writeNumber, writeRate } from '#lib/domain/numbers/write-number';
import { OWN_TERMS, type OwnTerms } from '#lib/domain/rates/profit-terms';
import type { ReviewDraft } from './draft';
import { dayAt, endOfDay } from './full-days';
import { type TypedFault, typedCost, typedRate, typedShare } from './typed';

/** A field of a review in which a number or a day is typed. `fee` and the terms of a sale are settings; the others belong to the draft. */
export type ReviewField = 'rateForAll' | 'end' | 'fee' | keyof OwnTerms | `rate ${string}` | `cost ${string}`;
/** What a field holds: a rate, an amount as plain decimal text, or the last moment of a day; null: it is empty. */
export type FieldValue = CommissionRate | string | number | null;

/** What is typed, as the field's value, or why it cannot be read. */
export function readField(field: ReviewField, text: string, market: MarketCode): FieldValue | TypedFault {
  if (field === 'end') return isDay(text) ? endOfDay(text, MARKETS[market].timeZone) : 'wrong';
  if (isSetting(field)) return typedShare(text);
  return field.startsWith('cost ') ? typedCost(text, market) : typedRate(text);
}

/** A field's value as it stands in the field. */
export function fieldText(field: ReviewField, value: FieldValue, market: MarketCode): string {
  if (value === null) return '';
  const form = formOfMarket(market);
  if (typeof value === 'string') return writeNumber(value, form, MARKETS[market].currencyDigits);
  return field === 'end' ? dayAt(value, MARKETS[market].timeZone) : writeRate(value as CommissionRate, form);
}

/**
 * What a keystroke makes of the draft: what is in a field counts at once, with no button in between. A text that cannot be read is kept as
 * it is, and holds up the review until it is mended or emptied.
 */
export function typeInto(draft: ReviewDraft, field: ReviewField, text: string, market: MarketCode): Partial<ReviewDraft> {
  const value = readField(field, text, market);
  if (isFault(value)) return { unread: { ...draft.unread, [field]: text } };
  return { unread: without(draft.unread, field), ...valueInto(draft, field, value) };
}

/** A day and an amount are texts too, but none of these. */
export const isFault = (value: FieldValue | TypedFault): value is TypedFault => value === 'wrong' || value === 'ambiguous';

/** The fields whose text cannot be read, as far as they count for what the draft is to do. */
export function unreadFields({ unread, target }: Pick<ReviewDraft, 'unread' | 'target'>): ReviewField[] {
  const rated = target !== 'extend' && target !== 'remove';
  return (Object.keys(unread) as ReviewField[]).filter((field) => {
    if (field === 'rateForAll') return target === 'typed' || target === 'add';
    if (field === 'end') return target === 'extend' || target === 'add';
    return field.startsWith('rate ') ? rated : true;
  });
}

/** Whether a field of this product cannot be read. */
export const isUnread = (draft: Pick<ReviewDraft, 'unread' | 'target'>, itemId: string): boolean =>
  unreadFields(draft).some((field) => field === `rate ${itemId}` || field === `cost ${itemId}`);

function valueInto(draft: ReviewDraft, field: ReviewField, value: FieldValue): Partial<ReviewDraft> {
  if (isSetting(field)) return {};
  if (field === 'rateForAll') return { rateForAll: value as CommissionRate | null };
  if (field === 'end') return { end: value as number };
  const [what, itemId = ''] = field.split(' ');
  if (what === 'cost') return { costs: { ...draft.costs, [itemId]: value as string | null } };
  return { rates: value === null ? without(draft.rates, itemId) : { ...draft.rates, [itemId]: value as CommissionRate } };
}

const isSetting = (field: ReviewField): field is 'fee' | keyof OwnTerms => field === 'fee' || OWN_TERMS.some((term) => term === field);

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> => {
  const { [key]: _gone, ...others } = record;
  return others;
};
