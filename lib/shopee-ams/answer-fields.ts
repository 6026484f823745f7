import * as v from 'valibot';
import { rateFromBasisPoints, ratePercentText } from '#lib/domain/commission-rate';
import { readDay } from '#lib/domain/day';
import { readLocalTime } from '#lib/domain/local-time';
import { decimalText, parseDecimal } from '#lib/domain/numbers/decimal';
import { momentFromSeconds, type Period } from '#lib/domain/period';
import { maybe, reads } from '#lib/http/fields';

/** Fields of answers. By the docs every field is optional in practice, so all but the keys of a row may be null. */

/** Shopee writes "no value" as "", "-" or "--". */
const blank = (raw: unknown): unknown => (typeof raw === 'string' && NO_VALUE.has(raw.trim()) ? null : raw);
const NO_VALUE: ReadonlySet<string> = new Set(['', '-', '--']);

/** An optional field that may also hold "no value". */
export const valued = <const S extends v.GenericSchema>(schema: S) =>
  v.nullish(v.pipe(v.unknown(), v.transform(blank), v.nullable(schema)), null);

export const text = maybe(v.string());
export const flag = maybe(v.boolean());
export const count = maybe(v.number());
const numeric = v.union([v.string(), v.number()]);

/** Percent number: 1.1 is 1.1 %. Suggestions are computed and may be finer than a basis point: rounded. */
export const rate = valued(
  v.pipe(
    numeric,
    reads((percent) => rateFromBasisPoints(Math.round(Number(percent) * 100))),
  ),
);
/** Text with its sign: "10%" (reports only). */
export const rateText = valued(v.pipe(v.string(), reads(ratePercentText)));
/** Exact decimal text in whole units of the shop's currency; the currency is the market's. */
export const amount = valued(
  v.pipe(
    numeric,
    reads((raw) => {
      const decimal = parseDecimal(String(raw));
      return decimal && decimalText(decimal);
    }),
  ),
);
/** Unix seconds; in the house ms, null for none and for "no end". */
export const moment = maybe(v.pipe(v.number(), v.transform(momentFromSeconds)));
/** Text by the clock of the shop's market, in one of several forms. */
export const localTime = valued(v.pipe(v.string(), reads(readLocalTime)));
export const day = valued(v.pipe(v.string(), reads(readDay)));
/** Bills write months as 202508; in the house "2025-08". */
export const month = maybe(
  v.pipe(
    v.number(),
    v.transform((raw) => `${Math.floor(raw / 100)}-${String(raw % 100).padStart(2, '0')}`),
  ),
);
/** "20250801-20250831": the days that Shopee really used. */
export const dayRange = valued(
  v.pipe(
    v.string(),
    reads((raw) => {
      const [from, to] = raw.split('-').map(readDay);
      return from && to ? { from, to } : null;
    }),
  ),
);
/** One object or a list, where the docs contradict each other; an object without fields is the empty list of the first form. */
export const oneOrMore = <const S extends v.GenericSchema>(item: S) =>
  v.nullish(
    v.pipe(
      v.unknown(),
      v.transform((raw) => (Array.isArray(raw) ? raw : isBare(raw) ? [] : [raw])),
      v.array(item),
    ),
    [],
  );

const isBare = (raw: unknown): boolean => typeof raw === 'object' && raw !== null && Object.keys(raw).length === 0;

export const periodFields = { periodStartTime: moment, periodEndTime: moment };
type Timed = { periodStartTime: number | null; periodEndTime: number | null };
/** Start and end become one period; null where there is no start. */
export const withPeriod = <T extends Timed>({
  periodStartTime: start,
  periodEndTime: end,
  ...rest
}: T): Omit<T, keyof Timed> & { period: Period | null } => ({ ...rest, period: start === null ? null : { start, end } });

/** An answer without content. */
export const done = v.pipe(
  v.unknown(),
  v.transform(() => null),
);
