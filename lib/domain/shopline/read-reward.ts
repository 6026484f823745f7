import type { CommissionRate } from '#lib/domain/commission-rate';
import { type AmountField, type FieldRead, numberOf, readAmount, readRate } from '#lib/domain/numbers/read-amount';
import type { TableCell } from '#lib/domain/numbers/table-cell';
import { currencyDigits, formOfPlace, type ShoplinePlace } from './place';

/** What a partner gets of an order: a share of it, or an amount in the store's currency as plain decimal text. */
export type Reward =
  | { readonly rewardType: 'percentage'; readonly rate: CommissionRate }
  | { readonly rewardType: 'amount'; readonly amount: string };
export type RewardType = Reward['rewardType'];

/** An amount above 0 that is paid: in the store's currency and form, no finer than its smallest coin. */
export function readPaid(cell: TableCell, place: ShoplinePlace): FieldRead<string> {
  const read = readAmount(cell, paidIn(place));
  return read.ok && /^0(\.0+)?$/.test(read.value) ? { ok: false, fault: 'notNumber' } : read;
}

/** What stands in a field for one kind of reward. */
export function readReward(rewardType: RewardType, cell: TableCell, place: ShoplinePlace): FieldRead<Reward> {
  if (rewardType === 'percentage') {
    const read = readRate(cell);
    return read.ok ? { ok: true, value: { rewardType, rate: read.value } } : read;
  }
  const read = readPaid(cell, place);
  return read.ok ? { ok: true, value: { rewardType, amount: read.value } } : read;
}

/** The kind that a text names itself, by a sign or word of percent or of a currency; null: neither, or no number. */
export function namedType(cell: TableCell, place: ShoplinePlace): RewardType | null {
  const read = numberOf(cell, formOfPlace(place));
  if (!read.ok) return null;
  return read.value.percent ? 'percentage' : read.value.signs.length > 0 ? 'amount' : null;
}

function paidIn(place: ShoplinePlace): AmountField {
  const currency = place.currency ?? '';
  const digits = currencyDigits(currency);
  return { form: formOfPlace(place), currency, digits, finest: digits };
}
