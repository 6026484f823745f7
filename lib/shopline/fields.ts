import * as v from 'valibot';
import { type CommissionRate, percentNumberOf, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { type Money, moneyFromWire } from '#lib/domain/money';
import { maybe, reads, whole } from '#lib/http/fields';

// Answers

/** 24 hex digits in every example; refused is only what could break a path. */
export const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
export const text = maybe(v.string());
export const count = maybe(v.number());
export const flag = maybe(v.boolean());
/** Percent as a number: 30 is 30 %. */
export const rate = maybe(
  v.pipe(
    v.number(),
    reads((percent) => rateFromBasisPoints(Math.round(percent * 100))),
  ),
);
/** `dollars` in whole units of the currency; `cents` is not always a hundredth of it. */
export const wireMoney = v.object({ dollars: v.number(), currencyIso: v.string() });
export const money = maybe(
  v.pipe(
    wireMoney,
    reads(({ dollars, currencyIso }): Money | null => moneyFromWire(dollars, currencyIso)),
  ),
);
/** ISO 8601 in UTC, as "Z" or "+00:00"; ms in the house. */
export const moment = maybe(
  v.pipe(
    v.string(),
    reads((iso) => {
      const at = Date.parse(iso);
      return Number.isNaN(at) ? null : at;
    }),
  ),
);
/** Language code → text. */
export const translations = maybe(v.record(v.string(), v.nullable(v.string())));
export const pagination = {
  pagination: maybe(v.object({ currentPage: count, perPage: count, totalCount: count, totalPages: count })),
};

// Parameters

export const words = v.pipe(v.string(), v.nonEmpty());
export const momentIn = v.pipe(
  whole(0),
  v.transform((at) => new Date(at).toISOString()),
);
/** More than nothing, at most the whole. */
export const rateIn = v.pipe(
  v.custom<CommissionRate>((points) => typeof points === 'number' && points > 0 && rateFromBasisPoints(points) !== null),
  v.transform(percentNumberOf),
);
/** Decimal text above 0, in the store's currency. */
export const amountIn = v.pipe(
  v.string(),
  v.regex(/^\d{1,12}(\.\d{1,4})?$/),
  v.transform((amount) => ({ dollars: Number(amount) })),
  v.check(({ dollars }) => dollars > 0),
);
export const translationsIn = v.record(v.string(), v.string());
export const paging = (most: number) => ({ page: v.optional(whole(1), 1), perPage: v.optional(whole(1, most), most) });
