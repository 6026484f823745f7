import * as v from 'valibot';

/** A 64-bit id: a JSON number in answers (text when it is long); text in the house. */
export const id64 = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d{1,19}$/));

/** An id as a parameter. In `variables` Int64 must be text: a JSON number is refused with `wrong type` (10010). */
export const idParam = v.pipe(v.string(), v.regex(/^\d{1,19}$/));

/** Unix seconds; 0 = not yet, 32503651199 and beyond = never ends. In the house: ms or null. */
export const seconds = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]),
  v.transform((at) => (at <= 0 || at >= NEVER ? null : at * 1000)),
);
const NEVER = 32_503_651_199;

export const pageInfo = v.object({ page: v.nullish(v.number()), limit: v.number(), hasNextPage: v.boolean() });
