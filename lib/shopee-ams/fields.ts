import * as v from 'valibot';
import { type CommissionRate, percentNumberOf, rateFromBasisPoints, ratePercentText } from '../domain/commission-rate';
import { compactDay, readDay } from '../domain/day';
import { decimalText, parseDecimal } from '../domain/decimal';
import { readLocalTime } from '../domain/local-time';
import { lastsLongEnough, momentFromSeconds, type Period, secondsFromMoment } from '../domain/period';
import { idParam, list, maybe, reads, whole } from '../http/fields';

// Answers. Docs: every field is optional in practice, so all but the keys of a row may be null.

/** Shopee writes "no value" as "", "-" or "--". */
const blank = (said: unknown): unknown => (typeof said === 'string' && /^\s*-{0,2}\s*$/.test(said) ? null : said);

/** An optional field that may also hold "no value". */
export const valued = <const S extends v.GenericSchema>(schema: S) =>
  v.nullish(v.pipe(v.unknown(), v.transform(blank), v.nullable(schema)), null);

export const text = maybe(v.string());
export const flag = maybe(v.boolean());
export const count = maybe(v.number());
const numeric = v.union([v.string(), v.number()]);

/** Percent number: 1.1 is 1.1 %. Suggestions are computed and may be finer than a basis point: rounded. */
export const rate = valued(v.pipe(numeric, reads((percent) => rateFromBasisPoints(Math.round(Number(percent) * 100)))));
/** Text with its sign: "10%" (reports only). */
export const rateText = valued(v.pipe(v.string(), reads(ratePercentText)));
/** Exact decimal text in whole units of the shop's currency; the currency is the market's. */
export const amount = valued(v.pipe(numeric, reads((said) => { const decimal = parseDecimal(String(said)); return decimal && decimalText(decimal); })));
/** Unix seconds; in the house ms, null for none and for "no end". */
export const moment = maybe(v.pipe(v.number(), v.transform(momentFromSeconds)));
/** Text by the clock of the shop's market, in one of several forms. */
export const localTime = valued(v.pipe(v.string(), reads(readLocalTime)));
export const day = valued(v.pipe(v.string(), reads(readDay)));
/** Bills write months as 202508; in the house "2025-08". */
export const month = maybe(v.pipe(v.number(), v.transform((said) => `${Math.floor(said / 100)}-${String(said % 100).padStart(2, '0')}`)));
/** "20250801-20250831": the days that Shopee really used. */
export const dayRange = valued(v.pipe(v.string(), reads((said) => {
  const [from, to] = said.split('-').map(readDay);
  return from && to ? { from, to } : null;
})));
/** One object or a list, where the docs contradict each other. */
export const oneOrMore = <const S extends v.GenericSchema>(item: S) =>
  v.nullish(v.union([v.array(item), v.pipe(item, v.transform((one) => [one]))]), []);

export const periodFields = { periodStartTime: moment, periodEndTime: moment };
type Timed = { periodStartTime: number | null; periodEndTime: number | null };
/** Start and end become one period; null where there is no start. */
export const withPeriod = <T extends Timed>({ periodStartTime: start, periodEndTime: end, ...rest }: T): Omit<T, keyof Timed> & { period: Period | null } =>
  ({ ...rest, period: start === null ? null : { start, end } });

/** An answer without content. */
export const done = v.pipe(v.unknown(), v.transform(() => null));

// Parameters

/** An id in a body: an integer on the wire. */
export const id = v.pipe(idParam, v.transform((text) => BigInt(text)));
export const ids = (most: number) => v.pipe(v.array(id), v.minLength(1), v.maxLength(most));
/** Ids in a query: one text with commas. */
export const idsText = (most: number) => v.pipe(v.array(idParam), v.minLength(1), v.maxLength(most), v.transform((all) => all.join(',')));
export const rateIn = v.pipe(v.custom<CommissionRate>((points) => typeof points === 'number' && rateFromBasisPoints(points) !== null), v.transform(percentNumberOf));
/** Unix ms; seconds on the wire. */
export const seconds = v.pipe(whole(0), v.transform((at) => secondsFromMoment(at)));
export const dayIn = v.pipe(v.string(), v.check((said) => readDay(said) === said), v.transform(compactDay));
export const monthIn = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/), v.transform((said) => Number(said.replace('-', ''))));
export const page = (most: number) => ({ pageNo: v.optional(whole(1), 1), pageSize: v.optional(whole(1, most), most) });
export const cursorPage = { pageSize: v.optional(whole(1, 100), 100), cursor: v.optional(v.string()) };

const end = v.nullable(whole(0));
const periodOut = ({ start, end }: { start?: number | undefined; end?: number | null | undefined }) => ({
  periodStartTime: start === undefined ? undefined : secondsFromMoment(start),
  periodEndTime: end === undefined ? undefined : secondsFromMoment(end),
});
type PeriodOut = ReturnType<typeof periodOut>;
/** A start may be left out (Shopee: ten minutes from now, or unchanged); an end of null means: no end. */
export const periodIn = v.pipe(
  v.strictObject({ start: v.optional(whole(0)), end: v.optional(end) }),
  v.check((period) => lastsLongEnough(period)),
  v.transform((period) => periodOut(period)),
);
/** Start and end must both be told. */
export const fullPeriodIn = v.pipe(v.strictObject({ start: whole(0), end }), v.check((period) => lastsLongEnough(period)), v.transform((period) => periodOut(period)));
/** The period's two fields beside the others, as the wire has them. */
export const flatPeriod = <T extends { period?: PeriodOut | undefined }>({ period, ...rest }: T) => ({ ...rest, ...period });

/** Search in a list of products: by up to 50 ids, or by a name. */
export const search = v.optional(v.pipe(
  v.union([v.strictObject({ ids: idsText(50) }), v.strictObject({ name: v.pipe(v.string(), v.nonEmpty()) })]),
  v.transform((by) => ('ids' in by ? { searchType: 'ITEM_ID', searchContent: by.ids } : { searchType: 'ITEM_NAME', searchContent: by.name })),
));
type SearchOut = v.InferOutput<typeof search>;
export const flatSearch = <T extends { search?: SearchOut }>({ search: by, ...rest }: T) => ({ ...rest, ...by });

export { list };
