import * as v from 'valibot';
import { type CommissionRate, percentNumberOf, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { compactDay, readDay } from '#lib/domain/day';
import { lastsLongEnough, secondsFromMoment } from '#lib/domain/period';
import { idParam, whole } from '#lib/http/fields';

/** Fields of parameters: the house's values in, the wire's out. */

/** An id in a body: an integer on the wire. */
export const id = v.pipe(
  idParam,
  v.transform((text) => BigInt(text)),
);
export const ids = (most: number) => v.pipe(v.array(id), v.minLength(1), v.maxLength(most));
/** Ids in a query: one text with commas. */
export const idsText = (most: number) =>
  v.pipe(
    v.array(idParam),
    v.minLength(1),
    v.maxLength(most),
    v.transform((all) => all.join(',')),
  );
export const rateIn = v.pipe(
  v.custom<CommissionRate>((points) => typeof points === 'number' && rateFromBasisPoints(points) !== null),
  v.transform(percentNumberOf),
);
/** Unix ms; seconds on the wire. */
export const seconds = v.pipe(
  whole(0),
  v.transform((at) => secondsFromMoment(at)),
);
export const dayIn = v.pipe(
  v.string(),
  v.check((raw) => readDay(raw) === raw),
  v.transform(compactDay),
);
export const monthIn = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  v.transform((raw) => Number(raw.replace('-', ''))),
);
export const page = (most: number) => ({ pageNo: v.optional(whole(1), 1), pageSize: v.optional(whole(1, most), most) });
export const cursorPage = { pageSize: v.optional(whole(1, 100), 100), cursor: v.optional(v.string()) };

const end = v.nullable(whole(0));
const periodOut = ({ start, end }: { start?: number | undefined; end?: number | null | undefined }) => ({
  periodStartTime: start === undefined ? undefined : secondsFromMoment(start),
  periodEndTime: end === undefined ? undefined : secondsFromMoment(end),
});
type PeriodOut = ReturnType<typeof periodOut>;
const partOfPeriod = v.strictObject({ start: v.optional(whole(0)), end: v.optional(end) });
/** A start may be left out (Shopee: ten minutes from now, or unchanged); an end of null means: no end. Seven full days at least. */
export const periodIn = v.pipe(
  partOfPeriod,
  v.check((period) => lastsLongEnough(period)),
  v.transform((period) => periodOut(period)),
);
const endsLater = ({ start, end }: v.InferOutput<typeof partOfPeriod>) =>
  start === undefined || end === undefined || end === null || end > start;
/** The same for targeted campaigns: no shortest time is documented for them. */
export const anyPeriodIn = v.pipe(
  partOfPeriod,
  v.check((period) => endsLater(period)),
  v.transform((period) => periodOut(period)),
);
/** Start and end of a targeted campaign must both be told. */
export const fullPeriodIn = v.pipe(
  v.strictObject({ start: whole(0), end }),
  v.check((period) => endsLater(period)),
  v.transform((period) => periodOut(period)),
);
/** The period's two fields beside the others, as the wire has them. */
export const flatPeriod = <T extends { period?: PeriodOut | undefined }>({ period, ...rest }: T) => ({ ...rest, ...period });

/** Search in a list of products: by up to 50 ids, or by a name. */
export const search = v.optional(
  v.pipe(
    v.union([v.strictObject({ ids: idsText(50) }), v.strictObject({ name: v.pipe(v.string(), v.nonEmpty()) })]),
    v.transform((by) =>
      'ids' in by ? { searchType: 'ITEM_ID', searchContent: by.ids } : { searchType: 'ITEM_NAME', searchContent: by.name },
    ),
  ),
);
type SearchOut = v.InferOutput<typeof search>;
export const flatSearch = <T extends { search?: SearchOut }>({ search: by, ...rest }: T) => ({ ...rest, ...by });
