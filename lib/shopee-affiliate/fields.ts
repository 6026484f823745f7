import * as v from 'valibot';
import { NO_END_SECONDS } from '#lib/domain/period';
import { maybe, whole } from '#lib/http/fields';

export { id64, idParam, maybe } from '#lib/http/fields';

export const text = maybe(v.string());
export const count = maybe(v.number());

/** Unix seconds; 0 = not yet, 32503651199 and beyond = never ends. In the house: ms or null. */
export const seconds = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]),
  v.transform((at) => (at <= 0 || at >= NO_END_SECONDS ? null : at * 1000)),
);

/** A moment as a parameter: ms in the house; Unix seconds as text, for Int64 in `variables` must be text. */
export const moment = v.optional(
  v.pipe(
    whole(0),
    v.transform((at) => String(Math.floor(at / 1000))),
  ),
);

export const pageInfo = v.nullish(v.object({ page: v.nullish(v.number()), limit: v.nullish(v.number()), hasNextPage: v.boolean() }));

export const page = v.optional(whole(1));
/** Above 50: 11001 "the maximum limit is 50" (measured in BR). */
export const limit = v.optional(whole(1, 50));
/** Reports and feeds serve up to 500. */
export const longLimit = v.optional(whole(1, 500));
