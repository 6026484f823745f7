import * as v from 'valibot';

/** An item id, or `sku:` and the SKU. */
const key = v.pipe(v.string(), v.regex(/^(\d{1,19}|sku:.{1,120})$/));
const amount = v.pipe(v.string(), v.regex(/^\d{1,15}(\.\d{1,6})?$/));

/** From which day on it counts. */
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Costs of single pieces in the shop's currency; null forgets one. */
export const costsKeepInput = v.strictObject({
  accountId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  costs: v.pipe(v.array(v.strictObject({ key, amount: v.nullable(amount), since: v.optional(day) })), v.minLength(1), v.maxLength(500)),
});
